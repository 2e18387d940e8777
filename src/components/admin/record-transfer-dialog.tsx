import { Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { formatMoney } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";

type RecordTransferDialogProps = {
  invoice: InvoiceDto;
  /** Today in UTC, "2026-11-23". */
  today: string;
  action: FormAction;
};

/** Records a bank transfer for all that an invoice still owes (R77). */
export function RecordTransferDialog({ invoice, today, action }: RecordTransferDialogProps) {
  const t = useTranslations("admin.invoices");
  const u = useTranslations("admin.topUp");
  const amount = formatMoney(invoice.due.amount, invoice.due.currency);
  return (
    <ActionDialog
      title={t("recordTitle", { number: invoice.number })}
      description={t("recordText", { amount, client: invoice.client.name })}
      trigger={{ label: t("record"), icon: <Landmark aria-hidden />, variant: "primary" }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={t("recordSubmit", { amount })}
    >
      <InputField
        name="reference"
        label={u("reference")}
        help={u("referenceHelp")}
        autoComplete="off"
        maxLength={140}
      />
      <InputField name="receivedAt" label={u("receivedAt")} type="date" defaultValue={today} max={today} />
    </ActionDialog>
  );
}
