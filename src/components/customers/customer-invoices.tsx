import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InvoiceStatus } from "@/components/billing/invoice-status";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { CustomerInvoiceDto } from "@/features/reports";

type CustomerInvoicesProps = {
  invoices: readonly CustomerInvoiceDto[];
  /** When days late are counted from. */
  now: Date;
  empty: ReactNode;
};

/** As many lines as a row says. */
const NAMED = 2;

/** Invoices for one customer with what they charge, newest first; each row leads to its invoice. */
export function CustomerInvoices({ invoices, now, empty }: CustomerInvoicesProps) {
  const t = useTranslations("customers.invoices");
  return (
    <DataTable
      caption={t("caption")}
      rows={invoices}
      rowKey={(invoice) => invoice.id}
      rowHref={(invoice) => `/portal/invoices/${invoice.id}`}
      empty={empty}
      columns={[
        { key: "number", header: t("invoice"), cell: (invoice) => invoice.number },
        {
          key: "status",
          header: t("status"),
          cell: (invoice) => <InvoiceStatus invoice={invoice} now={now} />,
        },
        { key: "lines", header: t("lines"), hideBelow: "md", cell: ({ lines }) => <Lines lines={lines} /> },
        {
          key: "issued",
          header: t("issued"),
          hideBelow: "sm",
          cell: (invoice) => <DateTime value={invoice.issuedAt} />,
        },
        { key: "net", header: t("net"), align: "end", cell: ({ net }) => <Money {...net} /> },
      ]}
    />
  );
}

function Lines({ lines }: Pick<CustomerInvoiceDto, "lines">) {
  const t = useTranslations("customers.invoices");
  const rest = lines.length - NAMED;
  return (
    <ul className="text-sm">
      {lines.slice(0, NAMED).map((line) => (
        <li key={line.position}>{line.description}</li>
      ))}
      {rest > 0 && <li className="text-muted">{t("more", { count: rest })}</li>}
    </ul>
  );
}
