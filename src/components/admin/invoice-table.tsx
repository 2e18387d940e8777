import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InvoiceStatus } from "@/components/billing/invoice-status";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { InvoiceRowDto } from "@/features/billing";
import { FirstCell } from "./first-cell";
import { MoneyOf } from "./money-of";

type InvoiceTableProps = {
  invoices: readonly InvoiceRowDto[];
  /** When days late are counted from; without it they are not said. */
  now?: Date;
  empty?: ReactNode;
  withClient?: boolean;
};

/** Invoices, newest first; each row leads to its invoice. */
export function InvoiceTable({ invoices, now, empty, withClient = true }: InvoiceTableProps) {
  const t = useTranslations("admin.invoices");
  const c = useTranslations("admin.common");
  const client: Column<InvoiceRowDto> = {
    key: "client",
    header: c("client"),
    hideBelow: "sm",
    cell: (invoice) => invoice.client.name,
  };
  const columns: Column<InvoiceRowDto>[] = [
    {
      key: "number",
      header: t("number"),
      cell: (invoice) => (
        <FirstCell phone={withClient && invoice.client.name}>
          <span className="tabular-nums">{invoice.number}</span>
        </FirstCell>
      ),
    },
    { key: "status", header: c("status"), cell: (invoice) => <InvoiceStatus invoice={invoice} now={now} /> },
    ...(withClient ? [client] : []),
    {
      key: "issued",
      header: t("issued"),
      hideBelow: "md",
      cell: (invoice) => <DateTime value={invoice.issuedAt} />,
    },
    {
      key: "due",
      header: t("dueAt"),
      hideBelow: "sm",
      cell: (invoice) => <DateTime value={invoice.dueAt} />,
    },
    {
      key: "open",
      header: t("open"),
      align: "end",
      hideBelow: "sm",
      cell: (invoice) => <StillDue invoice={invoice} />,
    },
    { key: "total", header: t("total"), align: "end", cell: (invoice) => <MoneyOf value={invoice.total} /> },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={invoices}
      rowKey={(invoice) => invoice.id}
      rowHref={(invoice) => `/admin/invoices/${invoice.id}`}
      empty={empty}
    />
  );
}

function StillDue({ invoice }: { invoice: InvoiceRowDto }) {
  if (invoice.status === "void" || invoice.due.amount === 0) return <span className="text-subtle">–</span>;
  return <MoneyOf value={invoice.due} />;
}
