import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AgeingCard } from "@/components/analytics/ageing-card";
import { AnalyticsHeader } from "@/components/analytics/analytics-header";
import { askedFigures } from "@/components/analytics/asked-figures";
import { PatternsCard } from "@/components/analytics/patterns-card";
import { PeriodFilter } from "@/components/analytics/period-filter";
import type { ListPageProps } from "@/components/lists/list-query";
import { periodInput } from "@/features/reports";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("analytics.receivables");

/** What is owed and for how long, and how it is paid. */
export default async function ReceivablesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [receivables, patterns, lag, t] = await Promise.all([
    api.admin.reports.receivables(),
    api.admin.reports.paymentPatterns(askedFigures(periodInput, params, ["period", "from", "to"])),
    api.admin.reports.lag(),
    getTranslations("analytics.receivables"),
  ]);
  return (
    <>
      <AnalyticsHeader lag={lag} text={t("pageText")} />
      <div className="grid gap-6">
        <AgeingCard receivables={receivables} />
        <PeriodFilter period={patterns.period} params={params} />
        <PatternsCard patterns={patterns} params={params} />
      </div>
    </>
  );
}
