import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchParams } from "@/components/ui/search-href";
import { StatCard } from "@/components/ui/stat-card";
import type { PatternDto, PaymentPatternsDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** R63: how long it takes until an invoice is paid, and how many are paid late. */
export function PatternsCard({ patterns, params }: { patterns: PaymentPatternsDto; params: SearchParams }) {
  const t = useTranslations("analytics.payments");
  const formats = useFormats();
  const days = ({ days: mean }: PatternDto) => (mean === null ? "–" : t("days", { days: mean }));
  const late = ({ lateBps }: PatternDto) => (lateBps === null ? "–" : formats.share(lateBps));
  const stat = (kind: "reseller" | "direct") => {
    const one = patterns[kind];
    return (
      <StatCard
        label={t(kind)}
        value={days(one)}
        hint={t("hint", { count: one.invoices, late: late(one), before: days(one.before) })}
      />
    );
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {stat("reseller")}
        {stat("direct")}
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card title={t("histogram")} description={t("histogramText")}>
          <TimeSeriesChart
            label={t("histogram")}
            periodLabel={t("time")}
            points={patterns.histogram.map(({ upTo, invoices }) => ({
              label: t(`upTo.d${upTo}` as "upTo.d0"),
              values: { invoices },
            }))}
            series={[{ key: "invoices", label: t("invoices"), colour: "figure" }]}
            unit={{ kind: "count", label: t("invoices") }}
            emptyTitle={t("empty")}
          />
        </Card>
        <Card
          flush
          title={t("slowest")}
          description={t("slowestText")}
          action={
            <ExportLink path="/admin/analytics/payments" params={params} names={["period", "from", "to"]} />
          }
        >
          <DataTable
            caption={t("slowest")}
            columns={[
              { key: "name", header: t("who"), cell: ({ name }) => name },
              {
                key: "invoices",
                header: t("invoices"),
                align: "end",
                cell: ({ invoices }) => formats.count(invoices),
              },
              { key: "days", header: t("time"), align: "end", cell: days },
              { key: "late", header: t("late"), align: "end", cell: late },
            ]}
            rows={patterns.slowest}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/admin/resellers/${id}`}
            empty={<EmptyState title={t("empty")} />}
          />
        </Card>
      </div>
    </>
  );
}
