import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import type { AnalyticsLagDto } from "@/features/reports";
import { AnalyticsTabs } from "./analytics-tabs";

/** What figures these are, and how far they are behind. */
export function AnalyticsHeader({ lag, text }: { lag: AnalyticsLagDto; text: string }) {
  const t = useTranslations("analytics");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={text}
        meta={
          <span role="status">
            {lag.waiting === 0
              ? t("lag.none")
              : t("lag.some", { seconds: lag.secondsBehind, count: lag.waiting })}
          </span>
        }
      />
      <AnalyticsTabs />
    </>
  );
}
