import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import type { CustomerRankingDto, RankedCustomerDto } from "@/features/customers";
import { useFormats } from "../ui/use-formats";

type RankingTableProps = { ranking: CustomerRankingDto; empty: ReactNode };

/** The ranking with each one's share as a bar: the table is the chart. */
export function RankingTable({ ranking, empty }: RankingTableProps) {
  const t = useTranslations("customers.ranking");
  const formats = useFormats();
  const { rows, total, customers } = ranking;
  const days = { from: formats.date(ranking.from), to: formats.date(ranking.to) };
  if (rows.length === 0) return empty;
  const highest = Math.max(...rows.map(({ revenue }) => revenue.amount), 1);
  const columns: Column<RankedCustomerDto>[] = [
    {
      key: "customer",
      header: t("customer"),
      cell: (row) => (
        <span className="wrap-anywhere">
          <span className="mr-2 inline-block min-w-6 text-right font-normal text-muted tabular-nums">
            {row.rank}
          </span>
          {row.name}
          {row.company && <span className="block pl-8 text-sm font-normal text-muted">{row.company}</span>}
        </span>
      ),
    },
    {
      key: "bar",
      header: t("share"),
      hideBelow: "sm",
      className: "w-2/5",
      cell: (row) => <Bar amount={row.revenue.amount} highest={highest} />,
    },
    {
      key: "share",
      header: t("percent"),
      align: "end",
      cell: ({ shareBps }) => (shareBps === null ? "–" : formats.share(shareBps)),
    },
    { key: "revenue", header: t("revenue"), align: "end", cell: ({ revenue }) => <Money {...revenue} /> },
  ];
  return (
    <>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 border-b border-line px-4 py-3 sm:px-5">
        <Figure term={t("period")}>{t("days", days)}</Figure>
        <Figure term={t("total")}>
          <Money {...total} />
        </Figure>
        <Figure term={t("customers")}>{formats.count(customers)}</Figure>
      </dl>
      <DataTable
        caption={t("caption", days)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/portal/customers/${row.id}`}
      />
      {customers > rows.length && (
        <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5">
          {t("first", { shown: rows.length, count: customers })}
        </p>
      )}
    </>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** As long as its part of the highest one; the figures stand beside it. */
function Bar({ amount, highest }: { amount: number; highest: number }) {
  const percent = Math.max((amount / highest) * 100, 0);
  return (
    <span aria-hidden className="block h-2.5 w-full rounded-full bg-sunken">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </span>
  );
}
