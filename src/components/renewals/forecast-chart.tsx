import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { choiceParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import { TabLinks } from "@/components/ui/tab-links";
import type { ForecastPeriodDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";
import { weeksOf } from "./weeks";

const RANGES = ["30", "60", "90"] as const;

type ForecastChartProps = {
  periods: readonly ForecastPeriodDto[];
  now: Date;
  /** The page's address, which says how far to look (`days`) and, of several, in which `currency`. */
  path: string;
  params: SearchParams;
};

/** What renews by week, with tax: for 30, 60 or 90 days, and of several currencies one at a time. */
export function ForecastChart({ periods, now, path, params }: ForecastChartProps) {
  const t = useTranslations("renewals.chart");
  const formats = useFormats();
  const days = choiceParam(params, "days", RANGES) ?? "90";
  const currencies = [...new Set(periods.map(({ total }) => total.currency))].sort();
  const currency = choiceParam(params, "currency", currencies) ?? currencies[0];
  if (!currency) return null;
  const weeks = weeksOf(
    periods.filter(({ total }) => total.currency === currency),
    now,
    Number(days),
  );
  return (
    <Card title={t("title")} description={t("text")} className="mb-6">
      <div className="mb-4 flex flex-wrap gap-x-8">
        <TabLinks
          label={t("range")}
          className="border-b"
          items={RANGES.map((range) => ({
            key: range,
            href: searchHref(path, params, { days: range }),
            label: t("days", { days: range }),
            current: range === days,
          }))}
        />
        {currencies.length > 1 && (
          <TabLinks
            label={t("currency")}
            className="border-b"
            items={currencies.map((one) => ({
              key: one,
              href: searchHref(path, params, { currency: one }),
              label: one,
              current: one === currency,
            }))}
          />
        )}
      </div>
      <TimeSeriesChart
        label={t("label", { days, currency })}
        periodLabel={t("week")}
        points={weeks.map(({ start, totalMinor }) => ({
          label: formats.date(start),
          values: { total: totalMinor },
        }))}
        series={[{ key: "total", label: t("series"), colour: "reseller" }]}
        unit={{ kind: "money", currency }}
        emptyTitle={t("empty")}
      />
    </Card>
  );
}
