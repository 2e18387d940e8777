import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InvoiceStatus } from "@/components/billing/invoice-status";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { InvoiceRowDto } from "@/features/billing";

type InvoiceTableProps = {
  invoices: readonly InvoiceRowDto[];
  /** When days late are counted from. */
  now: Date;
  empty: ReactNode;
};

/** Own invoices, newest first; each row leads to its invoice. */
export function InvoiceTable({ invoices, now, empty }: InvoiceTableProps) {
  const t = useTranslations("portal.invoices");
  const columns: Column<InvoiceRowDto>[] = [
    { key: "number", header: t("invoice"), cell: (invoice) => invoice.number },
    { key: "status", header: t("status"), cell: (invoice) => <InvoiceStatus invoice={invoice} now={now} /> },
    {
      key: "issued",
      header: t("issued"),
      hideBelow: "md",
      cell: (invoice) => <DateTime value={invoice.issuedAt} />,
    },
    { key: "due", header: t("due"), hideBelow: "sm", cell: (invoice) => <DateTime value={invoice.dueAt} /> },
    {
      key: "open",
      header: t("open"),
      align: "end",
      hideBelow: "sm",
      cell: ({ due, status }) =>
        status === "void" || due.amount === 0 ? "–" : <Money amount={due.amount} currency={due.currency} />,
    },
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: ({ total }) => <Money amount={total.amount} currency={total.currency} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={invoices}
      rowKey={(invoice) => invoice.id}
      rowHref={(invoice) => `/portal/invoices/${invoice.id}`}
      empty={empty}
    />
  );
}
