import { useTranslations } from "next-intl";
import { formatCount } from "@/components/ui/format";
import { Money } from "@/components/ui/money";
import { StatCard } from "@/components/ui/stat-card";
import type { ClientDashboardDto } from "@/features/reports";
import { LatestOrders } from "./latest-orders";

/** A direct client's account at a glance. */
export function ClientOverview({ dashboard }: { dashboard: ClientDashboardDto }) {
  const t = useTranslations("portal.overview");
  const { outstanding, balance } = dashboard;
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-3">
        <StatCard
          label={t("activeServices")}
          value={formatCount(dashboard.activeServices)}
          href="/portal/services?status=active"
        />
        <StatCard
          label={t("outstanding")}
          value={<Money amount={outstanding.amount} currency={outstanding.currency} />}
          hint={outstanding.amount > 0 ? t("outstandingHint") : t("nothingOutstanding")}
          href="/portal/invoices"
        />
        <StatCard
          label={t("balance")}
          value={<Money amount={balance.amount} currency={balance.currency} />}
          hint={t("balanceHint")}
          href="/portal/balance"
        />
      </div>
      <LatestOrders orders={dashboard.latestOrders} withCustomer={false} canOrder />
    </div>
  );
}
