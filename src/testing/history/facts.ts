import type pg from "pg";
import { expect } from "vitest";
import type { InvoiceFact, Model } from "./model";

export type NoteFact = { invoice: string | null; net: number; tax: number; base: number; to: string };

const INVOICES = `
  SELECT i.id, i.client_id AS client, i.order_id AS order, i.number, i.price_kind::text AS kind, i.currency,
    i.net_minor::float8 AS net, i.tax_minor::float8 AS tax, i.total_minor::float8 AS total, i.tax_bps AS "taxBps",
    i.base_net_minor::float8 AS "baseNet", iso(i.issued_at) AS "issuedAt", iso(i.due_at) AS "dueAt",
    (SELECT jsonb_agg(jsonb_build_object('service', l.service_id, 'kind', l.kind, 'amount', l.amount_minor,
      'tax', l.tax_minor, 'start', iso(l.period_start), 'end', iso(l.period_end)) ORDER BY l.position)
      FROM invoice_lines l WHERE l.invoice_id = i.id) AS lines
  FROM invoices i WHERE i.series = 'INV' AND i.number > $1 ORDER BY i.number`;

const NOTES = `
  SELECT invoice_id AS invoice, net_minor::float8 AS net, tax_minor::float8 AS tax, base_minor::float8 AS base,
    destination AS to, number FROM credit_notes WHERE number > $1 ORDER BY number`;

/** Helps the statements here alone; this database lives minutes. */
export const ISO_FUNCTION = `
  CREATE OR REPLACE FUNCTION iso(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`;

/** Invoices that the model has not heard of, in the order of their numbers, which leave none out. */
export async function newInvoices(db: pg.Client, m: Model): Promise<InvoiceFact[]> {
  const { rows } = await db.query(INVOICES, [m.invoices.size]);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => m.invoices.size + index + 1));
  return rows;
}

/** The same of credit notes: so many as are known are old. */
export async function newNotes(db: pg.Client, known: number): Promise<NoteFact[]> {
  const { rows } = await db.query(NOTES, [known]);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => known + index + 1));
  return rows.map(({ number: _, ...note }) => note);
}
