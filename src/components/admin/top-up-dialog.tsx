import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { AmountField } from "@/components/ui/amount-field";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { currencyExponent } from "@/core/currencies";
import { formatMajor, formatMoney } from "@/core/money";
import type { BalanceDto } from "@/features/billing";

type TopUpDialogProps = {
  balance: BalanceDto;
  clientName: string;
  /** Today in UTC, "2026-11-23": nothing is received later than that. */
  today: string;
  action: FormAction;
};

/** Adds money that a client has sent to its balance (R77). */
export function TopUpDialog({ balance, clientName, today, action }: TopUpDialogProps) {
  const t = useTranslations("admin.topUp");
  const { amount, currency } = balance.balance;
  const example = formatMajor(1200 * 10 ** currencyExponent(currency), currency);
  return (
    <ActionDialog
      title={t("title", { name: clientName })}
      description={t("description", { balance: formatMoney(amount, currency) })}
      trigger={{ label: t("button"), icon: <Plus aria-hidden /> }}
      action={action}
      fields={{ client: balance.clientId }}
      submitLabel={t("submit")}
    >
      <AmountField label={t("amount")} help={t("amountHelp", { currency, example })} currency={currency} />
      <InputField
        name="reference"
        label={t("reference")}
        help={t("referenceHelp")}
        autoComplete="off"
        maxLength={140}
      />
      <InputField name="receivedAt" label={t("receivedAt")} type="date" defaultValue={today} max={today} />
    </ActionDialog>
  );
}
