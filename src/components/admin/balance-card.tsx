import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import type { BalanceDto } from "@/features/billing";
import { MoneyOf } from "./money-of";
import { TopUpDialog } from "./top-up-dialog";

type BalanceCardProps = { balance: BalanceDto; clientName: string; today: string; topUp: FormAction };

/** What a client has paid in advance, and the way to add to it. */
export function BalanceCard({ balance, clientName, today, topUp }: BalanceCardProps) {
  const t = useTranslations("admin.clients");
  return (
    <Card
      title={t("balance")}
      footer={<TopUpDialog balance={balance} clientName={clientName} today={today} action={topUp} />}
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
    </Card>
  );
}
