import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { AgeingRow, ReceivablesDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

type Row = AgeingRow & { key: string; name: string; href: string };

export const AGEING = ["current", "upTo30", "upTo60", "upTo90", "over90"] as const;

/** R62: what is owed, by how long it is overdue. */
export function AgeingCard({ receivables }: { receivables: ReceivablesDto }) {
  const t = useTranslations("analytics.receivables");
  const formats = useFormats();
  const { currency, reseller, direct, debtors } = receivables;
  const rows: Row[] = [
    { key: "reseller", name: t("reseller"), href: "/admin/invoices?status=open", ...reseller },
    { key: "direct", name: t("direct"), href: "/admin/invoices?status=open", ...direct },
  ];
  const people: Row[] = debtors.map((row) => ({ ...row, key: row.id, href: `/admin/clients/${row.id}` }));
  const columns = [
    { key: "name", header: t("who"), cell: (row: Row) => row.name },
    {
      key: "invoices",
      header: t("invoices"),
      align: "end" as const,
      hideBelow: "sm" as const,
      cell: (row: Row) => formats.count(row.invoices),
    },
    ...AGEING.map((name, index) => ({
      key: name,
      header: t(`ageing.${name}`),
      align: "end" as const,
      cell: (row: Row) => <MoneyOf value={row.columns[index] ?? { amount: 0, currency }} />,
    })),
    {
      key: "total",
      header: t("total"),
      align: "end" as const,
      cell: (row: Row) => <MoneyOf value={row.total} />,
    },
  ];
  const empty = <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
  return (
    <>
      <Card
        flush
        title={t("title")}
        description={t("text", { currency })}
        action={<ExportLink path="/admin/analytics/receivables" params={{}} names={[]} />}
      >
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          rowHref={({ href }) => href}
        />
      </Card>
      <Card flush title={t("debtors")} description={t("debtorsText")}>
        <DataTable
          caption={t("debtors")}
          columns={columns}
          rows={people}
          rowKey={({ key }) => key}
          rowHref={({ href }) => href}
          empty={empty}
        />
      </Card>
    </>
  );
}
