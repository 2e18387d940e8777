import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AnalyticsHeader } from "@/components/analytics/analytics-header";
import { askedFigures } from "@/components/analytics/asked-figures";
import { CohortCard } from "@/components/analytics/cohort-card";
import { DistributionCard } from "@/components/analytics/distribution-card";
import type { ListPageProps } from "@/components/lists/list-query";
import { distributionInput } from "@/features/reports";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("analytics.distribution");

/** How large resellers are, and what those bring who joined together. */
export default async function ResellerFiguresPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [distribution, cohorts, lag, t] = await Promise.all([
    api.admin.reports.distribution(askedFigures(distributionInput, params, ["of"])),
    api.admin.reports.cohorts(),
    api.admin.reports.lag(),
    getTranslations("analytics.distribution"),
  ]);
  return (
    <>
      <AnalyticsHeader lag={lag} text={t("pageText")} />
      <div className="grid gap-6">
        <DistributionCard distribution={distribution} params={params} />
        <CohortCard cohorts={cohorts} />
      </div>
    </>
  );
}
