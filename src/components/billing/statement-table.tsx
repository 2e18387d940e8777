import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { formatRate } from "@/core/exchange-rate-text";
import type { StatementDto, StatementEntryDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { Position } from "./statement-position";

/** The entries of a statement, oldest first. `invoices`: where this door shows an invoice. */
export function StatementTable({ statement, invoices }: { statement: StatementDto; invoices: string }) {
  const t = useTranslations("statement");
  const formats = useFormats();
  const amountOf = (entry: StatementEntryDto, sign: -1 | 1) =>
    Math.sign(entry.change.amount) === sign
      ? formats.money(Math.abs(entry.change.amount), entry.change.currency)
      : null;
  const columns: Column<StatementEntryDto>[] = [
    { key: "date", header: t("date"), hideBelow: "sm", cell: (entry) => <DateTime value={entry.at} /> },
    {
      key: "what",
      header: t("what"),
      // On a phone it is the first one.
      className: "max-sm:pl-4",
      cell: (entry) => <EntryWords entry={entry} invoices={invoices} />,
    },
    {
      key: "charged",
      header: t("charged"),
      align: "end",
      hideBelow: "sm",
      cell: (entry) => <span className="tabular-nums">{amountOf(entry, -1)}</span>,
    },
    {
      key: "received",
      header: t("received"),
      align: "end",
      hideBelow: "sm",
      cell: (entry) => <span className="tabular-nums">{amountOf(entry, 1)}</span>,
    },
    {
      key: "position",
      header: t("position"),
      align: "end",
      cell: (entry) => <Position value={entry.position} align="end" />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={statement.entries}
      rowKey={(entry) => `${entry.kind}:${entry.document.id}`}
      empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
    />
  );
}

function EntryWords({ entry, invoices }: { entry: StatementEntryDto; invoices: string }) {
  const t = useTranslations("statement");
  const formats = useFormats();
  const { kind, document, method, paidInvoices, change, settled, setAside, reference, received } = entry;
  const words = t(`kinds.${kind}`, {
    number: document.number ?? "",
    method: method ?? "",
    count: paidInvoices.length,
    invoices: paidInvoices.join(", "),
  });
  const isInvoice = kind === "invoice" || kind === "invoice_void";
  return (
    <span className="grid gap-0.5">
      {/* On a phone the columns of the date and of the amounts are not there. */}
      <DateTime value={entry.at} className="text-sm text-muted sm:hidden" />
      <span>
        {isInvoice ? (
          <Link href={`${invoices}/${document.id}`} prefetch={false} className="font-medium hover:underline">
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      {change.amount !== 0 && (
        <span className="text-sm text-muted tabular-nums sm:hidden">
          {change.amount > 0 ? "+" : "−"}
          {formats.money(Math.abs(change.amount), change.currency)}
        </span>
      )}
      {change.amount === 0 && settled.amount > 0 && (
        <span className="text-sm text-muted tabular-nums">
          {t("settled", { amount: formats.money(settled.amount, settled.currency) })}
        </span>
      )}
      {change.amount === 0 && setAside.amount !== 0 && (
        <span className="text-sm text-muted tabular-nums">
          {formats.money(Math.abs(setAside.amount), setAside.currency)}
        </span>
      )}
      {received && (
        <span className="text-sm text-muted tabular-nums">
          {t("receivedAs", {
            amount: formats.money(received.amount.amount, received.amount.currency),
            rate: formats.decimal(formatRate(received.rateMillionths)),
          })}
        </span>
      )}
      {reference && <span className="font-mono text-sm break-all text-muted">{reference}</span>}
    </span>
  );
}
