import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { OwnReceivedFields } from "@/components/books/received-fields";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { currencyExponent } from "@/core/currencies";
import { formatMajor } from "@/core/money";
import type { BalanceDto, TransferRateDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

type TopUpDialogProps = {
  balance: BalanceDto;
  /** The other currencies that it may have come in. */
  rates: readonly TransferRateDto[];
  clientName: string;
  /** Today in UTC, "2026-11-23": nothing is received later than that. */
  today: string;
  action: FormAction;
};

/** Adds money that a client has sent to its balance (R77). */
export function TopUpDialog({ balance, rates, clientName, today, action }: TopUpDialogProps) {
  const t = useTranslations("admin.topUp");
  const formats = useFormats();
  const { amount, currency } = balance.balance;
  const example = formatMajor(1200 * 10 ** currencyExponent(currency), currency);
  return (
    <ActionDialog
      title={t("title", { name: clientName })}
      description={t("description", { balance: formats.money(amount, currency) })}
      trigger={{ label: t("button"), icon: <Plus aria-hidden /> }}
      action={action}
      fields={{ client: balance.clientId }}
      submitLabel={t("submit")}
    >
      <ClientMessages namespaces={["common", "errors", "books"]}>
        <OwnReceivedFields
          currency={currency}
          rates={rates}
          label={t("amount")}
          help={t("amountHelp", { currency, example })}
        />
      </ClientMessages>
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
