import { CostWarning } from "@/components/resale/cost-warning";
import type { ResellerDashboardDto } from "@/features/reports";
import type { ServiceMarginsDto } from "@/features/resale";
import { LatestOrders } from "./latest-orders";
import { ResellerOutlook } from "./reseller-outlook";
import { ResellerStats } from "./reseller-stats";
import { RevenueChart } from "./revenue-chart";
import { TierCard } from "./tier-card";

type ResellerOverviewProps = {
  dashboard: ResellerDashboardDto;
  margins: ServiceMarginsDto;
  canOrder: boolean;
  hasApplication: boolean;
};

/** A reseller's business at a glance (R40 to R43). */
export function ResellerOverview({ dashboard, margins, canOrder, hasApplication }: ResellerOverviewProps) {
  return (
    <div className="grid gap-6">
      <CostWarning count={margins.belowCost} link />
      <ResellerStats dashboard={dashboard} margins={margins} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <RevenueChart months={dashboard.months} currency={dashboard.currency} />
        <TierCard
          tier={dashboard.tier}
          rateBps={dashboard.rateBps}
          progress={dashboard.progress}
          hasApplication={hasApplication}
        />
      </div>
      <ResellerOutlook outlook={dashboard.outlook} />
      <LatestOrders orders={dashboard.latestOrders} withCustomer canOrder={canOrder} />
    </div>
  );
}
