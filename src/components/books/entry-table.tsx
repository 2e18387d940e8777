import Link from "next/link";
import { useTranslations } from "next-intl";
import { FirstCell } from "@/components/admin/first-cell";
import { objectHref } from "@/components/admin/object-href";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { LedgerEntryDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { SignedMoney } from "./signed-money";

type EntryTableProps = { entries: readonly LedgerEntryDto[]; withClient: boolean };

const NOTHING = 0;

/** Entries of an account, oldest first. */
export function EntryTable({ entries, withClient }: EntryTableProps) {
  const t = useTranslations("books.entries");
  const formats = useFormats();
  const side = ({ amount }: LedgerEntryDto, sign: 1 | -1) => (
    <SignedMoney value={Math.sign(amount.amount) === sign ? amount : { ...amount, amount: NOTHING }} blank />
  );
  const client: Column<LedgerEntryDto> = {
    key: "client",
    header: t("client"),
    hideBelow: "md",
    cell: (entry) => <ClientLink client={entry.client} />,
  };
  const columns: Column<LedgerEntryDto>[] = [
    {
      key: "date",
      header: t("date"),
      isNarrow: true,
      cell: (entry) => (
        <FirstCell phone={<SignedMoney value={entry.amount} />}>
          <time dateTime={entry.at} title={entry.at} className="whitespace-nowrap tabular-nums">
            {formats.date(`${entry.day}T00:00:00Z`)}
          </time>
        </FirstCell>
      ),
    },
    { key: "what", header: t("what"), cell: (entry) => <EntryWords entry={entry} /> },
    ...(withClient ? [client] : []),
    { key: "debit", header: t("debit"), align: "end", hideBelow: "sm", cell: (entry) => side(entry, 1) },
    { key: "credit", header: t("credit"), align: "end", hideBelow: "sm", cell: (entry) => side(entry, -1) },
    {
      key: "balance",
      header: t("balance"),
      align: "end",
      cell: (entry) => <SignedMoney value={entry.balance} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={<EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
    />
  );
}

function ClientLink({ client }: { client: LedgerEntryDto["client"] }) {
  return (
    <Link href={`/admin/clients/${client.id}`} prefetch={false} className="hover:underline">
      {client.name}
    </Link>
  );
}

/** What it was, linked to its document where that has a page, and the invoices that it is about. */
function EntryWords({ entry }: { entry: LedgerEntryDto }) {
  const s = useTranslations("statement");
  const { kind, document, method, invoices, paymentReference } = entry;
  const words = s(`kinds.${kind}`, {
    number: document.number ?? "",
    method: method ?? "",
    count: 0,
    invoices: "",
  });
  const href = objectHref(document.id);
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap gap-x-2">
        {href ? (
          <Link href={href} prefetch={false} className="font-medium hover:underline">
            {words}
          </Link>
        ) : (
          words
        )}
        {invoices.map((invoice) => (
          <Link
            key={invoice.id}
            href={`/admin/invoices/${invoice.id}`}
            prefetch={false}
            className="font-medium whitespace-nowrap hover:underline"
          >
            {invoice.number}
          </Link>
        ))}
      </span>
      <span className="text-sm text-muted md:hidden">{entry.client.name}</span>
      {paymentReference && (
        <span className="font-mono text-sm break-all text-muted max-sm:hidden">{paymentReference}</span>
      )}
    </span>
  );
}
