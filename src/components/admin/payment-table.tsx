import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReceivedMoney } from "@/components/books/received-money";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { PaymentDto } from "@/features/billing";
import { FirstCell } from "./first-cell";

type PaymentTableProps = {
  payments: readonly PaymentDto[];
  caption: string;
  empty?: ReactNode;
  withClient?: boolean;
};

/** Payments, newest first, with what each was for. */
export function PaymentTable({ payments, caption, empty, withClient = true }: PaymentTableProps) {
  const t = useTranslations("admin.payments");
  const c = useTranslations("admin.common");
  const client: Column<PaymentDto> = {
    key: "client",
    header: c("client"),
    hideBelow: "sm",
    cell: (payment) => (
      <Link href={`/admin/clients/${payment.clientId}`} prefetch={false} className="hover:underline">
        {payment.clientName}
      </Link>
    ),
  };
  const columns: Column<PaymentDto>[] = [
    {
      key: "received",
      header: t("received"),
      isNarrow: true,
      cell: (payment) => (
        <FirstCell phone={withClient && payment.clientName}>
          <DateTime value={payment.receivedAt} />
        </FirstCell>
      ),
    },
    ...(withClient ? [client] : []),
    {
      key: "method",
      header: t("method"),
      hideBelow: "sm",
      cell: (payment) => t("methodLabel", { method: payment.method }),
    },
    {
      key: "reference",
      header: t("reference"),
      hideBelow: "md",
      cell: (payment) =>
        payment.reference ? (
          <span className="font-mono text-[0.92em] break-all">{payment.reference}</span>
        ) : (
          <span className="text-subtle">–</span>
        ),
    },
    { key: "for", header: t("for"), cell: (payment) => <PaidFor payment={payment} /> },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: (payment) => <ReceivedMoney payment={payment} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={payments}
      rowKey={(payment) => payment.id}
      empty={empty}
    />
  );
}

function PaidFor({ payment }: { payment: PaymentDto }) {
  const t = useTranslations("admin.payments");
  if (payment.invoices.length === 0) return t("topUp");
  return (
    <span className="flex flex-wrap gap-x-2">
      {payment.invoices.map((invoice) => (
        <Link
          key={invoice.id}
          href={`/admin/invoices/${invoice.id}`}
          prefetch={false}
          className="font-medium whitespace-nowrap tabular-nums hover:underline"
        >
          {invoice.number}
        </Link>
      ))}
    </span>
  );
}
