import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { SearchParams } from "@/components/ui/search-href";
import { StatCard } from "@/components/ui/stat-card";
import type { GrowthDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { columnLabel } from "./column-label";

/** MRR, services, customers and resellers over a period. */
export function GrowthStats({ growth }: { growth: GrowthDto }) {
  const t = useTranslations("analytics.growth");
  const formats = useFormats();
  const { mrr, mrrChurnBps, services, customers, resellers } = growth;
  const share = (bps: number | null) => (bps === null ? "–" : formats.bps(bps));
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <StatCard
        label={t("mrr")}
        value={<MoneyOf value={mrr.end} />}
        changeBps={mrr.changeBps}
        comparedWith={t("atStart")}
        hint={t("mrrHint", { churn: share(mrrChurnBps) })}
      />
      <StatCard
        label={t("services")}
        value={formats.count(services.end)}
        hint={t("was", { count: services.start })}
        href="/admin/services?status=active"
      />
      <StatCard
        label={t("customers")}
        value={formats.count(customers.end)}
        hint={t("customersHint", { added: customers.added, archived: customers.archived })}
      />
      <StatCard
        label={t("resellers")}
        value={formats.count(resellers.end)}
        hint={t("resellersHint", {
          joined: resellers.joined,
          lost: resellers.lost,
          churn: share(resellers.churnBps),
        })}
      />
    </div>
  );
}

/** How it went, column by column, and by what it moved. */
export function GrowthCharts({ growth, params }: { growth: GrowthDto; params: SearchParams }) {
  const t = useTranslations("analytics.growth");
  const words = useTranslations("analytics");
  const formats = useFormats();
  const { currency, grain, columns, moves } = growth;
  const chart = { periodLabel: words(`grains.${grain}`), unit: { kind: "money" as const, currency } };
  const label = (start: string) => columnLabel(start, grain, formats);
  return (
    <>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card
          title={t("mrr")}
          description={t("mrrText", { currency })}
          action={
            <ExportLink
              path="/admin/analytics/growth"
              params={params}
              names={["period", "from", "to", "grain"]}
            />
          }
        >
          <TimeSeriesChart
            {...chart}
            kind="area"
            label={t("mrr")}
            points={columns.map(({ start, mrrMinor }) => ({
              label: label(start),
              values: { mrr: mrrMinor },
            }))}
            series={[{ key: "mrr", label: t("mrr"), colour: "figure" }]}
            emptyTitle={t("empty")}
          />
        </Card>
        <Card title={t("moved")} description={t("movedText")}>
          <TimeSeriesChart
            {...chart}
            label={t("moved")}
            points={columns.map(({ start, gainedMinor, lostMinor }) => ({
              label: label(start),
              values: { gained: gainedMinor, lost: -lostMinor },
            }))}
            series={[
              { key: "gained", label: t("gained"), colour: "succeeded" },
              { key: "lost", label: t("lost"), colour: "failed" },
            ]}
            emptyTitle={t("empty")}
          />
        </Card>
      </div>
      <Card flush title={t("moves")} description={t("movesText")}>
        <DataTable
          caption={t("moves")}
          columns={[
            { key: "move", header: t("move"), cell: ({ move }) => t(`kinds.${move}`) },
            {
              key: "services",
              header: t("services"),
              align: "end",
              cell: ({ services }) => formats.count(services),
            },
            { key: "mrr", header: t("mrr"), align: "end", cell: ({ mrr }) => <MoneyOf value={mrr} /> },
          ]}
          rows={moves}
          rowKey={({ move }) => move}
        />
      </Card>
    </>
  );
}
