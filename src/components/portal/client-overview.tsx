import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import type { ClientDashboardDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { BillingStats } from "./billing-stats";
import { LatestOrders } from "./latest-orders";

type ClientOverviewProps = { dashboard: ClientDashboardDto; canOrder: boolean };

/** A direct client's account at a glance. */
export function ClientOverview({ dashboard, canOrder }: ClientOverviewProps) {
  const t = useTranslations("portal.overview");
  const formats = useFormats();
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-3">
        <StatCard
          label={t("activeServices")}
          value={formats.count(dashboard.activeServices)}
          href="/portal/services?status=active"
        />
        {dashboard.billing && <BillingStats {...dashboard.billing} />}
      </div>
      <LatestOrders orders={dashboard.latestOrders} withCustomer={false} canOrder={canOrder} />
    </div>
  );
}
