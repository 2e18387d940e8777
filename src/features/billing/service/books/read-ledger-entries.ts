import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { Prisma, type Tx } from "@/db";
import type { LedgerEntryDto } from "../../books-dto";
import { formatInvoiceNumber } from "../../domain/invoice-number";
import { documentIdOf, kindOf } from "../statement-entries";
import type { Bounds } from "./books-period";

/** Where a page starts: after this entry. Entries are in order of time, transaction and place in it. */
export type EntryPlace = { at: string; transaction: string; position: number };

type Row = {
  transaction: string;
  position: number;
  kind: string;
  subject: string;
  reference: string;
  at: Date;
  day: string;
  amount: bigint;
  client_id: string;
  client_name: string;
  series: string | null;
  number: number | null;
  method: string | null;
  payment_reference: string | null;
  invoices: { id: string; series: string; number: number }[] | null;
};

/** Entries of accounts within a period, oldest first, `limit` of them from a place on. */
export async function readLedgerEntries(
  tx: Tx,
  accounts: Prisma.Sql,
  { from, until, period }: Bounds,
  { after, limit }: { after: EntryPlace | null; limit: number },
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH page AS (
      SELECT t.id AS transaction, e.position, t.kind, t.reference, split_part(t.reference, ':', 2)::uuid AS subject,
        t.occurred_at AS at, e.amount_minor AS amount, t.client_id
      FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
        JOIN ledger_transactions t ON t.id = e.transaction_id
      WHERE ${accounts} AND t.occurred_at >= ${from} AND t.occurred_at < ${until}
        AND ${after ? Prisma.sql`${placeOfEntry()} > ${placeOf(after)}` : Prisma.sql`true`}
      ORDER BY t.occurred_at, t.id, e.position LIMIT ${limit}
    )
    SELECT m.*, to_char(m.at AT TIME ZONE ${period.timeZone}, 'YYYY-MM-DD') AS day, c.name AS client_name,
      COALESCE(i.series, n.series) AS series, COALESCE(i.number, n.number) AS number, p.method,
      p.reference AS payment_reference,
      (SELECT jsonb_agg(jsonb_build_object('id', x.id, 'series', x.series, 'number', x.number) ORDER BY x.number)
        FROM invoices x WHERE x.id = COALESCE(n.invoice_id, r.invoice_id)
          OR x.id IN (SELECT invoice_id FROM payment_allocations WHERE payment_id = p.id)) AS invoices
    FROM page m JOIN clients c ON c.id = m.client_id
      LEFT JOIN invoices i ON m.kind IN ('invoice', 'invoice_void') AND i.id = m.subject
      LEFT JOIN credit_notes n ON m.kind IN ('credit_note', 'refund', 'service_credit') AND n.id = m.subject
      LEFT JOIN payments p ON m.kind IN ('payment', 'top_up', 'exchange') AND p.id = m.subject
      LEFT JOIN gateway_refunds r ON m.kind IN ('refund_returned', 'refund_from_balance') AND r.id = m.subject
    ORDER BY m.at, m.transaction, m.position`;
}

/** What accounts stood at before a period or, with a place, after its entry. */
export async function readStanding(
  tx: Tx,
  accounts: Prisma.Sql,
  { from }: Bounds,
  after: EntryPlace | null,
): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ standing: bigint }[]>`
    SELECT COALESCE(sum(e.amount_minor), 0)::bigint AS standing
    FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
      JOIN ledger_transactions t ON t.id = e.transaction_id
    WHERE ${accounts} AND ${after ? Prisma.sql`${placeOfEntry()} <= ${placeOf(after)}` : Prisma.sql`t.occurred_at < ${from}`}`;
  return row?.standing ?? 0n;
}

function placeOfEntry(): Prisma.Sql {
  return Prisma.sql`(t.occurred_at, t.id, e.position)`;
}

function placeOf({ at, transaction, position }: EntryPlace): Prisma.Sql {
  return Prisma.sql`(${at}::timestamptz, ${transaction}::uuid, ${position}::int)`;
}

export function placeOfRow({ at, transaction, position }: Row): EntryPlace {
  return { at: at.toISOString(), transaction, position };
}

/** Entries with what stood after each. `standing`: before the first. */
export function withBalances(rows: Row[], standing: bigint, currency: string): LedgerEntryDto[] {
  let balance = standing;
  return rows.map((row) => {
    balance += row.amount;
    return toEntry(row, balance, currency);
  });
}

function toEntry(row: Row, balance: bigint, currency: string): LedgerEntryDto {
  const kind = kindOf(row.kind);
  const { series, number } = row;
  return {
    id: `${row.transaction}:${row.position}`,
    kind,
    at: row.at.toISOString(),
    day: row.day,
    client: { id: toPublicId("client", row.client_id), name: row.client_name },
    reference: row.reference,
    document: {
      id: documentIdOf(kind, row.subject),
      number: series === null || number === null ? null : formatInvoiceNumber(series, number),
    },
    method: row.method,
    paymentReference: row.payment_reference,
    invoices: (row.invoices ?? []).map((each) => ({
      id: toPublicId("invoice", each.id),
      number: formatInvoiceNumber(each.series, each.number),
    })),
    amount: { amount: minorFromDb(row.amount), currency },
    balance: { amount: minorFromDb(balance), currency },
  };
}
