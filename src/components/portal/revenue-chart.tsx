import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { Card } from "@/components/ui/card";
import type { MonthlyAmountDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

type RevenueChartProps = { months: readonly MonthlyAmountDto[]; currency: string };

/** Paid orders by month, at wholesale. */
export function RevenueChart({ months, currency }: RevenueChartProps) {
  const t = useTranslations("portal.overview");
  const formats = useFormats();
  return (
    <Card title={t("byMonth")} description={t("byMonthHint")}>
      <TimeSeriesChart
        label={t("byMonth")}
        periodLabel={t("month")}
        points={months.map(({ month, amountMinor }) => ({
          label: formats.month(month),
          values: { revenue: amountMinor },
        }))}
        series={[{ key: "revenue", label: t("revenueSeries"), colour: "reseller" }]}
        unit={{ kind: "money", currency }}
        kind="bar"
        emptyTitle={t("noRevenue")}
        emptyText={t("noRevenueHint")}
      />
    </Card>
  );
}
