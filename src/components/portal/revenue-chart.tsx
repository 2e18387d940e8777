import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { Card } from "@/components/ui/card";
import type { MonthlyAmountDto } from "@/features/reports";
import { monthLabel } from "./month-label";

type RevenueChartProps = { months: readonly MonthlyAmountDto[]; currency: string };

/** Paid orders by month, at wholesale. */
export function RevenueChart({ months, currency }: RevenueChartProps) {
  const t = useTranslations("portal.overview");
  return (
    <Card title={t("byMonth")} description={t("byMonthHint")}>
      <TimeSeriesChart
        label={t("byMonth")}
        periodLabel={t("month")}
        points={months.map(({ month, amountMinor }) => ({
          label: monthLabel(month),
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
