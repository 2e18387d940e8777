"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

type CancelOrderProps = { id: string; number: string; action: FormAction };

/** Cancels a pending order for its buyer, once what follows was said. */
export function CancelOrder({ id, number, action }: CancelOrderProps) {
  const t = useTranslations("admin.orders");
  return (
    <ConfirmDialog
      title={t("cancelTitle", { number })}
      consequences={[t("cancelInvoice"), t("cancelServices"), t("cancelFinal")]}
      submitLabel={t("cancelSubmit", { number })}
      trigger={{ label: t("cancel") }}
      action={action}
      fields={{ id }}
    />
  );
}
