import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { Card } from "@/components/ui/card";
import type { NetworkDashboardDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** Income by month, resellers beside direct clients. */
export function NetworkChart({ dashboard }: { dashboard: NetworkDashboardDto }) {
  const t = useTranslations("admin.overview");
  const formats = useFormats();
  const { currency, reseller, direct, months } = dashboard;
  return (
    <Card
      title={t("chart")}
      description={t("chartText", {
        currency,
        reseller: formats.money(reseller.amount, reseller.currency),
        direct: formats.money(direct.amount, direct.currency),
      })}
    >
      <TimeSeriesChart
        label={t("chart")}
        periodLabel={t("month")}
        points={months.map(({ month, resellerMinor, directMinor }) => ({
          label: formats.month(month),
          values: { reseller: resellerMinor, direct: directMinor },
        }))}
        series={[
          { key: "reseller", label: t("resellerSeries"), colour: "reseller" },
          { key: "direct", label: t("directSeries"), colour: "direct" },
        ]}
        unit={{ kind: "money", currency }}
        emptyTitle={t("chartEmpty")}
        emptyText={t("chartEmptyText")}
      />
    </Card>
  );
}
