import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ResaleRowDto } from "@/features/resale";
import { MarginAmount } from "../ordering/margin-amount";
import { type Column, DataTable } from "../ui/data-table";
import type { FormAction } from "../ui/form-state";
import { Money } from "../ui/money";
import { PriceDialog } from "./price-dialog";

type ResaleTableProps = {
  rows: readonly ResaleRowDto[];
  /** Null for who may only look. */
  actions: { set: FormAction; remove: FormAction } | null;
  empty: ReactNode;
};

/** What the reseller's list comes to, and what each price leaves. */
export function ResaleTable({ rows, actions, empty }: ResaleTableProps) {
  const t = useTranslations("resale");
  const cycles = useTranslations("portal.cycles");
  const change: Column<ResaleRowDto>[] = actions
    ? [
        {
          key: "actions",
          header: t("actions"),
          hideHeader: true,
          align: "end",
          cell: (row) => <PriceDialog row={row} {...actions} />,
        },
      ]
    : [];
  const columns: Column<ResaleRowDto>[] = [
    {
      key: "product",
      header: t("product"),
      cell: ({ product, cycle }) => (
        <>
          <span className="font-medium">{product.name}</span>
          <span className="block text-sm text-muted">{cycles(cycle)}</span>
        </>
      ),
    },
    {
      key: "wholesale",
      header: t("wholesale"),
      align: "end",
      hideBelow: "sm",
      cell: ({ wholesale }) => <Money {...wholesale} />,
    },
    {
      key: "retail",
      header: t("retail"),
      align: "end",
      hideBelow: "lg",
      cell: ({ retail }) => <Money {...retail} />,
    },
    {
      key: "resale",
      header: t("resale"),
      align: "end",
      cell: ({ resale }) =>
        resale ? <Money {...resale} /> : <span className="text-subtle">{t("none")}</span>,
    },
    {
      key: "margin",
      header: t("margin"),
      align: "end",
      cell: ({ resale, wholesale }) =>
        resale && (
          <MarginAmount resaleMinor={resale.amount} costMinor={wholesale.amount} currency={resale.currency} />
        ),
    },
    {
      key: "source",
      header: t("source"),
      hideBelow: "lg",
      cell: ({ source }) => source && <span className="text-muted">{t(`sources.${source}`)}</span>,
    },
    ...change,
  ];
  return (
    <DataTable
      caption={t("listCaption")}
      columns={columns}
      rows={rows}
      rowKey={({ product, cycle }) => `${product.id} ${cycle}`}
      empty={empty}
    />
  );
}
