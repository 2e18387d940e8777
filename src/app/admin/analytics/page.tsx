import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AnalyticsHeader } from "@/components/analytics/analytics-header";
import { askedFigures } from "@/components/analytics/asked-figures";
import { PeriodFilter } from "@/components/analytics/period-filter";
import { RevenueByCard } from "@/components/analytics/revenue-by-card";
import { TrendCard } from "@/components/analytics/trend-card";
import { TrendStats } from "@/components/analytics/trend-stats";
import type { ListPageProps } from "@/components/lists/list-query";
import { revenueByInput, trendInput } from "@/features/reports";
import { pageTitle } from "../page-title";

export const generateMetadata = pageTitle("analytics.revenue");

/** Revenue over any period: resellers beside direct clients, and by what and whom. */
export default async function RevenuePage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [trend, split, lag, t] = await Promise.all([
    api.admin.reports.revenueTrend(askedFigures(trendInput, params, ["period", "from", "to", "grain"])),
    api.admin.reports.revenueBy(askedFigures(revenueByInput, params, ["period", "from", "to", "by"])),
    api.admin.reports.lag(),
    getTranslations("analytics.revenue"),
  ]);
  return (
    <>
      <AnalyticsHeader
        lag={lag}
        text={t("text", { currency: trend.currency, timeZone: trend.period.timeZone })}
      />
      <div className="grid gap-6">
        <PeriodFilter period={trend.period} params={params} withGrain />
        <TrendStats trend={trend} />
        <TrendCard trend={trend} params={params} />
        <RevenueByCard split={split} params={params} />
      </div>
    </>
  );
}
