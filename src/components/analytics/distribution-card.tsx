import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import { TabLinks } from "@/components/ui/tab-links";
import type { DistributionDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { ShareBar } from "./share-bar";

const KINDS = ["services", "customers"] as const;

/** R60, R61: how many services or customers resellers have. */
export function DistributionCard({
  distribution,
  params,
}: {
  distribution: DistributionDto;
  params: SearchParams;
}) {
  const t = useTranslations("analytics.distribution");
  const formats = useFormats();
  const { of, histogram, rows, resellers, total, median } = distribution;
  const range = (from: number, upTo: number | null) =>
    upTo === null ? t("andMore", { from }) : from === upTo ? String(from) : t("range", { from, to: upTo });
  return (
    <Card
      flush
      title={t(`titleOf.${of}`)}
      description={t("text", { resellers, total, median: median ?? 0 })}
      action={<ExportLink path="/admin/analytics/resellers" params={params} names={["of"]} />}
    >
      <TabLinks
        className="border-b px-4 sm:px-5"
        label={t("by")}
        items={KINDS.map((one) => ({
          key: one,
          label: t(`names.${one}`),
          href: searchHref("/admin/analytics/resellers", params, { of: one }),
          current: one === of,
        }))}
      />
      <div className="grid items-start gap-6 p-4 sm:p-5 xl:grid-cols-2">
        <TimeSeriesChart
          label={t(`titleOf.${of}`)}
          periodLabel={t(`names.${of}`)}
          points={histogram.map(({ from, upTo, resellers: count }) => ({
            label: range(from, upTo),
            values: { resellers: count },
          }))}
          series={[{ key: "resellers", label: t("resellers"), colour: "reseller" }]}
          unit={{ kind: "count", label: t("resellers") }}
          emptyTitle={t("empty")}
        />
        <DataTable
          caption={t("ranked")}
          columns={[
            { key: "name", header: t("reseller"), cell: ({ name }) => name },
            {
              key: "count",
              header: t(`names.${of}`),
              align: "end",
              cell: ({ count }) => formats.count(count),
            },
            {
              key: "share",
              header: t("share"),
              align: "end",
              cell: ({ shareBps }) => <ShareBar bps={shareBps} />,
            },
          ]}
          rows={rows.slice(0, 12)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/admin/resellers/${id}`}
          empty={<EmptyState title={t("empty")} />}
        />
      </div>
    </Card>
  );
}
