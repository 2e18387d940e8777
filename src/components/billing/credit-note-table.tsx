import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CreditNoteDto } from "@/features/billing";
import { type Column, DataTable } from "../ui/data-table";
import { DateTime } from "../ui/date-time";
import { Money } from "../ui/money";

type Row = CreditNoteDto & {
  client?: { name: string };
  invoice?: { number: string } | null;
  service?: { name: string } | null;
};

type CreditNoteTableProps = {
  notes: readonly Row[];
  /** Where credit notes have their pages: "/admin/invoices/credit-notes". */
  path: string;
  /** Of many clients and documents; left out where all are one invoice's. */
  withSource?: boolean;
  withClient?: boolean;
  empty?: ReactNode;
};

/** Credit notes; each row leads to its own. */
export function CreditNoteTable({ notes, path, withSource, withClient, empty }: CreditNoteTableProps) {
  const t = useTranslations("billing.notes");
  const columns: (Column<Row> | false | undefined)[] = [
    {
      key: "number",
      header: t("number"),
      cell: (note) => (
        <span className="block">
          <span className="tabular-nums">{note.number}</span>
          {withClient && <span className="block break-words text-muted sm:hidden">{note.client?.name}</span>}
        </span>
      ),
    },
    withClient && { key: "client", header: t("client"), hideBelow: "sm", cell: (note) => note.client?.name },
    withSource && {
      key: "of",
      header: t("of"),
      hideBelow: "md",
      cell: (note) => note.invoice?.number ?? note.service?.name ?? "–",
    },
    {
      key: "where",
      header: t("where"),
      hideBelow: "sm",
      cell: (note) => t("destination", { to: note.destination }),
    },
    { key: "date", header: t("date"), hideBelow: "md", cell: (note) => <DateTime value={note.createdAt} /> },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount }) => <Money amount={amount.amount} currency={amount.currency} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns.filter((column) => !!column)}
      rows={notes}
      rowKey={(note) => note.id}
      rowHref={(note) => `${path}/${note.id}`}
      empty={empty}
    />
  );
}
