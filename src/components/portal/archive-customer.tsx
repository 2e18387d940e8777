"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

/** Archives a customer after a question. */
export function ArchiveCustomer({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("portal.customers");
  return (
    <ConfirmDialog
      title={t("archiveTitle", { name })}
      consequences={[t("archiveNoOrders"), t("archiveKeeps"), t("archiveFinal")]}
      submitLabel={t("archiveSubmit", { name })}
      trigger={{ label: t("archive") }}
      action={action}
      fields={{ id }}
    />
  );
}
