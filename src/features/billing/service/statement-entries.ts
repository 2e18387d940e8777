import { toPublicId } from "@/core/ids";
import { Prisma, type Tx } from "@/db";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { receivedOf } from "./invoice-row";

/** What a transaction of the ledger was for a client. */
export const STATEMENT_KINDS = [
  "invoice",
  "invoice_void",
  "payment",
  "top_up",
  "credit_note",
  "hold",
  "hold_release",
  "refund_returned",
  "exchange",
  "refund_from_balance",
  "dispute",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

type Row = {
  kind: string;
  subject: string;
  at: Date;
  change: bigint;
  settled: bigint;
  set_aside: bigint;
  series: string | null;
  number: number | null;
  method: string | null;
  reference: string | null;
  invoices: string[] | null;
  received_currency: string | null;
  received_minor: bigint | null;
  fx_rate_millionths: bigint | null;
};

type Period = { from: Date; until: Date; limit: number | null };

/** Credits of services and refunds were booked under names of their own before they were credit notes. */
const FORMER: Readonly<Record<string, StatementKind>> = {
  refund: "credit_note",
  service_credit: "credit_note",
};

/**
 * The ledger's transactions of a client in a period, oldest first, an invoice before what paid it at the same moment.
 * `change`: in the client's favour; `settled`: what of its receivable was settled, also out of its own balance;
 * `setAside`: what of its balance was set aside or, negative, set free.
 */
export async function readStatementEntries(
  tx: Tx,
  { clientId, currency }: { clientId: string; currency: string },
  { from, until, limit }: Period,
) {
  const rows = await tx.$queryRaw<Row[]>`
    WITH moves AS (
      SELECT t.kind, split_part(t.reference, ':', 2)::uuid AS subject, t.occurred_at AS at,
        -sum(e.amount_minor)::bigint AS change,
        COALESCE(-sum(e.amount_minor) FILTER (WHERE a.kind = 'client_receivable'), 0)::bigint AS settled,
        COALESCE(-sum(e.amount_minor) FILTER (WHERE a.kind = 'client_held'), 0)::bigint AS set_aside
      FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
        JOIN ledger_transactions t ON t.id = e.transaction_id
      WHERE a.client_id = ${clientId}::uuid AND a.currency = ${currency}
        AND t.occurred_at >= ${from} AND t.occurred_at < ${until}
      GROUP BY t.id
      ORDER BY t.occurred_at, t.kind <> 'invoice', t.reference
      LIMIT ${limit === null ? Prisma.sql`ALL` : Prisma.sql`${limit}`}
    )
    SELECT m.*, COALESCE(i.series, n.series) AS series, COALESCE(i.number, n.number) AS number, p.method, p.reference,
      p.received_currency, p.received_minor::bigint AS received_minor, p.fx_rate_millionths,
      (SELECT array_agg(x.series || ':' || x.number ORDER BY x.number)
        FROM payment_allocations a JOIN invoices x ON x.id = a.invoice_id WHERE a.payment_id = p.id) AS invoices
    FROM moves m
      LEFT JOIN invoices i ON m.kind IN ('invoice', 'invoice_void') AND i.id = m.subject
      LEFT JOIN credit_notes n ON m.kind IN ('credit_note', 'refund', 'service_credit') AND n.id = m.subject
      LEFT JOIN payments p ON m.kind IN ('payment', 'top_up') AND p.id = m.subject
    ORDER BY m.at, m.kind <> 'invoice', m.kind, m.subject`;
  return rows.map(toEntry);
}

/** By its name of today. */
export function kindOf(kind: string): StatementKind {
  return FORMER[kind] ?? (kind as StatementKind);
}

function toEntry(row: Row) {
  const kind = kindOf(row.kind);
  return {
    kind,
    at: row.at.toISOString(),
    document: { id: documentIdOf(kind, row.subject), number: numberOf(row) },
    method: row.method,
    reference: row.reference,
    received: receivedOf({
      receivedCurrency: row.received_currency,
      receivedMinor: row.received_minor,
      fxRateMillionths: row.fx_rate_millionths,
    }),
    /** Numbers of the invoices that a payment paid. */
    paidInvoices: (row.invoices ?? []).map((text) => {
      const [series, number] = text.split(":");
      return formatInvoiceNumber(series ?? "", Number(number));
    }),
    change: row.change,
    settled: row.settled,
    setAside: row.set_aside,
  };
}

/** The public id of what a transaction was about. */
export function documentIdOf(kind: StatementKind, id: string): string {
  if (kind === "invoice" || kind === "invoice_void") return toPublicId("invoice", id);
  if (kind === "credit_note") return toPublicId("creditNote", id);
  if (kind === "refund_returned" || kind === "refund_from_balance") return toPublicId("gatewayRefund", id);
  if (kind === "dispute") return toPublicId("dispute", id);
  return toPublicId(kind === "hold" || kind === "hold_release" ? "fundHold" : "payment", id);
}

function numberOf({ series, number }: Row): string | null {
  return series === null || number === null ? null : formatInvoiceNumber(series, number);
}
