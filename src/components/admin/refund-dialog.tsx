import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { formatMajor, formatMoney } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";

type RefundDialogProps = {
  invoice: InvoiceDto /** Whether a card has paid it. */;
  toCard: boolean;
  action: FormAction;
};

/** Gives back a part of a paid invoice, or all of it: into the client's balance, or to the card that paid it. */
export function RefundDialog({ invoice, toCard, action }: RefundDialogProps) {
  const t = useTranslations("admin.refund");
  const c = useTranslations("admin.common");
  const p = useTranslations("payments.refunds");
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
      {toCard && (
        <RadioGroupField
          name="to"
          label={p("to")}
          defaultValue="card"
          options={[
            { value: "card", label: p("card"), description: p("cardHelp") },
            { value: "balance", label: p("balance"), description: p("balanceHelp") },
          ]}
        />
      )}
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
