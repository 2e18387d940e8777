import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { Sparkline } from "@/components/charts/sparkline";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import { TabLinks } from "@/components/ui/tab-links";
import { REVENUE_BY, type RevenueByDto, type RevenueByRow } from "@/features/reports";
import { Change } from "./change";
import { ShareBar } from "./share-bar";

/** Where a row leads. */
const LEADS: Partial<Record<RevenueByDto["by"], string>> = {
  reseller: "/admin/resellers",
  product: "/admin/catalogue",
};

/** R59: who or what brought the revenue: ranked, with its share and how it changed. */
export function RevenueByCard({ split, params }: { split: RevenueByDto; params: SearchParams }) {
  const t = useTranslations("analytics.by");
  const words = useTranslations("analytics");
  const { by, rows, rest, grain } = split;
  const leads = LEADS[by];
  const nameOf = (row: RevenueByRow) => row.name ?? t("none");
  return (
    <Card
      flush
      title={t("title")}
      description={t(`text.${by}`)}
      action={<ExportLink path="/admin/analytics" params={params} names={["period", "from", "to", "by"]} />}
    >
      <TabLinks
        className="border-b px-4 sm:px-5"
        label={t("title")}
        items={REVENUE_BY.map((one) => ({
          key: one,
          label: t(`names.${one}`),
          href: searchHref("/admin/analytics", params, { by: one }),
          current: one === by,
        }))}
      />
      <DataTable
        caption={t("caption", { by: t(`names.${by}`) })}
        columns={[
          { key: "name", header: t(`names.${by}`), cell: nameOf },
          ...(by === "currency"
            ? [
                {
                  key: "own",
                  header: t("own"),
                  align: "end" as const,
                  cell: (row: RevenueByRow) => row.own && <MoneyOf value={row.own} code />,
                },
              ]
            : []),
          {
            key: "revenue",
            header: t("revenue"),
            align: "end",
            cell: (row) => <MoneyOf value={row.revenue} />,
          },
          { key: "share", header: t("share"), align: "end", cell: (row) => <ShareBar bps={row.shareBps} /> },
          {
            key: "before",
            header: t("before"),
            align: "end",
            hideBelow: "md",
            cell: (row) => <MoneyOf value={row.before} />,
          },
          { key: "change", header: t("change"), align: "end", cell: (row) => <Change bps={row.changeBps} /> },
          {
            key: "trend",
            header: t("trend"),
            align: "end",
            hideBelow: "md",
            cell: (row) => (
              <Sparkline
                values={row.trend}
                label={t("trendOf", { name: nameOf(row), grain: words(`grains.${grain}`) })}
              />
            ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id ?? ""}
        rowHref={leads ? (row) => (row.id ? `${leads}/${row.id}` : "/admin/analytics") : undefined}
        empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      />
      {rest.count > 0 && (
        <p className="border-t border-line px-4 py-2.5 text-sm text-muted sm:px-5">
          {t.rich("rest", { count: rest.count, amount: () => <MoneyOf value={rest.revenue} /> })}
        </p>
      )}
    </Card>
  );
}
