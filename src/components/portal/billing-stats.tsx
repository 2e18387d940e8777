import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { StatCard } from "@/components/ui/stat-card";
import type { BillingFiguresDto } from "@/features/reports";

/** What is there in advance and what is owed, for an overview of those who may see it. */
export function BillingStats({ outstanding, balance }: BillingFiguresDto) {
  const t = useTranslations("portal.overview");
  return (
    <>
      <StatCard
        label={t("balance")}
        value={<Money amount={balance.amount} currency={balance.currency} />}
        hint={t("balanceHint")}
        href="/portal/balance"
      />
      <StatCard
        label={t("outstanding")}
        value={<Money amount={outstanding.amount} currency={outstanding.currency} />}
        hint={outstanding.amount > 0 ? t("outstandingHint") : t("nothingOutstanding")}
        href="/portal/invoices"
      />
    </>
  );
}
