import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AnalyticsHeader } from "@/components/analytics/analytics-header";
import { askedFigures } from "@/components/analytics/asked-figures";
import { GrowthCharts, GrowthStats } from "@/components/analytics/growth-cards";
import { PeriodFilter } from "@/components/analytics/period-filter";
import type { ListPageProps } from "@/components/lists/list-query";
import { trendInput } from "@/features/reports";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("analytics.growth");

/** Recurring revenue, services, customers and resellers, and how they move. */
export default async function GrowthPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [growth, lag, t] = await Promise.all([
    api.admin.reports.growth(askedFigures(trendInput, params, ["period", "from", "to", "grain"])),
    api.admin.reports.lag(),
    getTranslations("analytics.growth"),
  ]);
  return (
    <>
      <AnalyticsHeader lag={lag} text={t("text")} />
      <div className="grid gap-6">
        <PeriodFilter period={growth.period} params={params} withGrain />
        <GrowthStats growth={growth} />
        <GrowthCharts growth={growth} params={params} />
      </div>
    </>
  );
}
