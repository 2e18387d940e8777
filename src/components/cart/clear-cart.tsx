"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { FormAction } from "../ui/form-state";

/** Takes everything out, once that was asked. */
export function ClearCart({ action, count }: { action: FormAction; count: number }) {
  const t = useTranslations("cart");
  return (
    <ConfirmDialog
      title={t("clearTitle")}
      trigger={{ label: t("clear"), variant: "ghost" }}
      action={action}
      submitLabel={t("clear")}
      consequences={[t("clearItems", { count })]}
    />
  );
}
