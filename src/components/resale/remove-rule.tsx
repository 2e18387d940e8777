"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { FormAction } from "../ui/form-state";

/** Takes a rule away, once what follows was said. */
export function RemoveRule({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("resale");
  return (
    <ConfirmDialog
      title={t("removeRule", { name })}
      trigger={{ label: t("remove"), size: "sm", variant: "ghost" }}
      action={action}
      fields={{ id }}
      submitLabel={t("removeRule", { name })}
      consequences={[t("removeRuleText")]}
    />
  );
}
