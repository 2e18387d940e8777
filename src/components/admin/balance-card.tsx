import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import type { BalanceDto, FundHoldDto, TransferRateDto } from "@/features/billing";
import { CreditLimitDialog } from "./credit-limit-dialog";
import { HoldDialog, HoldList } from "./hold-dialogs";
import { MoneyOf } from "./money-of";
import { TopUpDialog } from "./top-up-dialog";

type BalanceCardProps = {
  balance: BalanceDto;
  /** The other currencies that a transfer may have come in. */
  rates: readonly TransferRateDto[];
  holds: readonly FundHoldDto[];
  clientName: string;
  today: string;
  actions: { topUp: FormAction; hold: FormAction; release: FormAction; limit: FormAction };
};

/** What a client has paid in advance and how far it may go below, what of it is set aside, and the ways to change that. */
export function BalanceCard({ balance, rates, holds, clientName, today, actions }: BalanceCardProps) {
  const t = useTranslations("admin.clients");
  return (
    <Card
      title={t("balance")}
      footer={
        <>
          <TopUpDialog
            balance={balance}
            rates={rates}
            clientName={clientName}
            today={today}
            action={actions.topUp}
          />
          <HoldDialog balance={balance} clientName={clientName} action={actions.hold} />
          <CreditLimitDialog
            key={balance.creditLimit.amount}
            balance={balance}
            clientName={clientName}
            action={actions.limit}
          />
        </>
      }
    >
      <p className="text-2xl font-semibold tracking-tight">
        <MoneyOf value={balance.balance} />
      </p>
      {balance.creditLimit.amount > 0 && (
        <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
          <dt className="text-muted">{t("creditLimit")}</dt>
          <dd>
            <MoneyOf value={balance.creditLimit} />
          </dd>
          <dt className="text-muted">{t("available")}</dt>
          <dd>
            <MoneyOf value={balance.available} />
          </dd>
        </dl>
      )}
      <HoldList holds={holds} clientName={clientName} release={actions.release} />
    </Card>
  );
}
