import { Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { AmountField } from "@/components/ui/amount-field";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { formatMajor } from "@/core/money";
import type { BalanceDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

type CreditLimitDialogProps = { balance: BalanceDto; clientName: string; action: FormAction };

/** How far a client's balance may go below zero. */
export function CreditLimitDialog({ balance, clientName: name, action }: CreditLimitDialogProps) {
  const t = useTranslations("credit.limit");
  const h = useTranslations("credit.hold");
  const formats = useFormats();
  const { amount, currency } = balance.creditLimit;
  return (
    <ActionDialog
      title={t("title", { name })}
      description={t("text", { limit: formats.money(amount, currency) })}
      trigger={{ label: t("button"), icon: <Scale aria-hidden /> }}
      action={action}
      fields={{ client: balance.clientId }}
      submitLabel={t("submit")}
    >
      <AmountField label={t("amount")} currency={currency} defaultValue={formatMajor(amount, currency)} />
      <TextareaField name="reason" label={h("reason")} help={h("reasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}
