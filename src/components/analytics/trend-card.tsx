import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import type { SearchParams } from "@/components/ui/search-href";
import type { RevenueTrendDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { columnLabel } from "./column-label";

/** R64: resellers' revenue beside direct clients', and all of the period before as a line. */
export function TrendCard({ trend, params }: { trend: RevenueTrendDto; params: SearchParams }) {
  const t = useTranslations("analytics.revenue");
  const words = useTranslations("analytics");
  const formats = useFormats();
  const { currency, grain, columns } = trend;
  return (
    <Card
      title={t("trend")}
      description={t("trendText", { currency })}
      action={
        <ExportLink path="/admin/analytics/trend" params={params} names={["period", "from", "to", "grain"]} />
      }
    >
      <TimeSeriesChart
        label={t("trend")}
        periodLabel={words(`grains.${grain}`)}
        points={columns.map(({ start, resellerMinor, directMinor, beforeMinor }) => ({
          label: columnLabel(start, grain, formats),
          values: { reseller: resellerMinor, direct: directMinor, before: beforeMinor },
        }))}
        series={[
          { key: "reseller", label: t("reseller"), colour: "reseller" },
          { key: "direct", label: t("direct"), colour: "direct" },
          { key: "before", label: t("before"), colour: "previous" },
        ]}
        unit={{ kind: "money", currency }}
        emptyTitle={t("empty")}
        emptyText={t("emptyText")}
      />
    </Card>
  );
}
