import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReceivedMoney } from "@/components/books/received-money";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { PaymentDto } from "@/features/billing";

type PaymentTableProps = { payments: readonly PaymentDto[]; empty: ReactNode };

/** Own payments, newest first: what each paid, or that it went onto the balance. */
export function PaymentTable({ payments, empty }: PaymentTableProps) {
  const t = useTranslations("portal.payments");
  const columns: Column<PaymentDto>[] = [
    { key: "received", header: t("received"), cell: (payment) => <DateTime value={payment.receivedAt} /> },
    {
      key: "method",
      header: t("method"),
      hideBelow: "sm",
      cell: (payment) => t(`methods.${payment.method}`),
    },
    {
      key: "for",
      header: t("for"),
      cell: (payment) => (payment.invoices.length === 0 ? t("topUp") : <PaidInvoices payment={payment} />),
    },
    {
      key: "reference",
      header: t("reference"),
      hideBelow: "md",
      cell: (payment) => payment.reference ?? <span className="text-subtle">–</span>,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: (payment) => <ReceivedMoney payment={payment} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={payments}
      rowKey={(payment) => payment.id}
      empty={empty}
    />
  );
}

function PaidInvoices({ payment }: { payment: PaymentDto }) {
  return (
    <span className="flex flex-wrap gap-x-2">
      {payment.invoices.map((invoice) => (
        <Link
          key={invoice.id}
          href={`/portal/invoices/${invoice.id}`}
          prefetch={false}
          className="relative z-10 whitespace-nowrap text-accent-text underline-offset-4 hover:underline"
        >
          {invoice.number}
        </Link>
      ))}
    </span>
  );
}
