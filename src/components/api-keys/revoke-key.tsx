"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

type RevokeKeyProps = { id: string; name: string; shown: string; action: FormAction };

/** Ends a key after a question (R46). `shown` is what the list shows of it. */
export function RevokeKey({ id, name, shown, action }: RevokeKeyProps) {
  const t = useTranslations("apiKeys.revoke");
  return (
    <ConfirmDialog
      title={t("title", { name })}
      consequences={[t("stops", { key: shown }), t("final")]}
      submitLabel={t("submit", { name })}
      trigger={{ label: t("open"), size: "sm" }}
      action={action}
      fields={{ id }}
    />
  );
}
