import { Lock, LockOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { AmountField } from "@/components/ui/amount-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { currencyExponent } from "@/core/currencies";
import { formatMajor } from "@/core/money";
import type { BalanceDto, FundHoldDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

/** Sets aside a part of what a client has in advance. */
export function HoldDialog({
  balance,
  clientName: name,
  action,
}: {
  balance: BalanceDto;
  clientName: string;
  action: FormAction;
}) {
  const t = useTranslations("credit.hold");
  const formats = useFormats();
  const { amount, currency } = balance.balance;
  const example = formatMajor(120 * 10 ** currencyExponent(currency), currency);
  return (
    <ActionDialog
      title={t("title", { name })}
      description={t("text", { balance: formats.money(amount, currency) })}
      trigger={{ label: t("button"), icon: <Lock aria-hidden /> }}
      action={action}
      fields={{ client: balance.clientId }}
      submitLabel={t("submit")}
    >
      <AmountField label={t("amount")} help={t("amountHelp", { currency, example })} currency={currency} />
      <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}

/** What is set aside of a client's balance, each with the way to release it. */
export function HoldList({
  holds,
  clientName: name,
  release,
}: {
  holds: readonly FundHoldDto[];
  clientName: string;
  release: FormAction;
}) {
  const t = useTranslations("credit.hold");
  const formats = useFormats();
  if (holds.length === 0) return null;
  return (
    <section className="mt-4 grid gap-2 border-t border-line pt-3">
      <h3 className="text-sm font-medium">{t("list")}</h3>
      <ul className="grid gap-3">
        {holds.map(({ id, amount: money, reason, createdAt }) => {
          const amount = formats.money(money.amount, money.currency);
          return (
            <li key={id} className="flex items-start justify-between gap-3">
              <span className="grid min-w-0 text-sm">
                <span className="font-medium tabular-nums">{amount}</span>
                <span className="break-words text-muted">{reason}</span>
                <span className="text-muted">
                  <DateTime value={createdAt} />
                </span>
              </span>
              <ConfirmDialog
                title={t("releaseTitle", { amount })}
                consequences={[t("releaseText", { name })]}
                trigger={{ label: t("release"), icon: <LockOpen aria-hidden />, size: "sm" }}
                action={release}
                fields={{ hold: id }}
                submitLabel={t("release")}
                danger={false}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
