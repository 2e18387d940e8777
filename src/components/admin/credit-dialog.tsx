import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AmountField } from "@/components/ui/amount-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { formatMajor } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

type CreditDialogProps = { invoice: InvoiceDto; toCard: boolean; action: FormAction };

/** Credits a part of an invoice, or all of it: written off while it is open, into the balance once it is paid; `toCard`: or back to the card that paid it (R74). */
export function CreditDialog({ invoice, toCard, action }: CreditDialogProps) {
  const t = useTranslations("billing.credit");
  const p = useTranslations("payments.refunds");
  const formats = useFormats();
  const { number, client, paid, refunded, due } = invoice;
  const { currency } = paid;
  const isPaid = invoice.status === "paid";
  const left = isPaid ? paid.amount - invoice.rounded.amount - refunded.amount : due.amount;
  const values = { number, client: client.name, amount: formats.money(left, currency) };
  return (
    <ConfirmDialog
      title={t(isPaid ? "titlePaid" : "titleOpen", values)}
      consequences={isPaid ? [t("paid", values)] : [t("open", values), t("openAll")]}
      trigger={{ label: t("button"), icon: <Undo2 aria-hidden /> }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={t(isPaid ? "submitPaid" : "submitOpen", values)}
      danger={false}
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
      <AmountField label={t("amount")} currency={currency} defaultValue={formatMajor(left, currency)} />
      <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
    </ConfirmDialog>
  );
}
