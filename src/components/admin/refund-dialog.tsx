import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { formatMajor, formatMoney } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";

type RefundDialogProps = { invoice: InvoiceDto; action: FormAction };

/** Gives back a part of a paid invoice, or all of it, into the client's balance. */
export function RefundDialog({ invoice, action }: RefundDialogProps) {
  const t = useTranslations("admin.refund");
  const c = useTranslations("admin.common");
  const { currency } = invoice.paid;
  const left = invoice.paid.amount - invoice.refunded.amount;
  return (
    <ActionDialog
      title={t("title", { number: invoice.number })}
      description={t("text", { client: invoice.client.name, amount: formatMoney(left, currency) })}
      trigger={{ label: t("button"), icon: <Undo2 aria-hidden /> }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={t("submit")}
    >
      <InputField
        name="amount"
        label={t("amount")}
        suffix={currency}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={formatMajor(left, currency)}
        maxLength={20}
      />
      <TextareaField name="reason" label={c("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}
