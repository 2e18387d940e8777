import { z } from "zod";
import { parsePublicId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma, Tx } from "@/db";
import { dueOf, formatInvoiceNumber } from "@/features/billing";
import type { CreditNoteFacts, InvoiceFacts } from "../templates/billing";

/** What events of billing say of themselves; each names its invoice in its own way, or has none. */
const named = z.object({
  id: z.string(),
  object: z.string(),
  invoice: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
});

/**
 * The event's object with the invoice, and the credit note, that it is about, as they are now: a reminder that comes late says what is left
 * to pay, not what was. Without one, the object as it is.
 */
export async function withInvoiceFacts(tx: Tx, clientId: string | null, payload: unknown): Promise<unknown> {
  const object = named.parse(payload);
  const row = await findInvoice(tx, clientId, object);
  const creditNote = await findCreditNote(tx, clientId, object.id);
  const invoice = row
    ? { invoiceId: toPublicId("invoice", row.id), invoice: factsOf(row) }
    : { invoice: null };
  return { ...(payload as object), ...(creditNote ? { creditNote } : {}), ...invoice };
}

async function findCreditNote(
  tx: Tx,
  clientId: string | null,
  publicId: string,
): Promise<CreditNoteFacts | null> {
  const id = parsePublicId("creditNote", publicId);
  const row = id && clientId ? await tx.creditNote.findFirst({ where: { id, clientId } }) : null;
  if (!row) return null;
  const { series, number, destination, reason } = row;
  return { number: formatInvoiceNumber(series, number), destination, reason };
}

type Row = Prisma.InvoiceGetPayload<object>;

function findInvoice(tx: Tx, clientId: string | null, object: z.output<typeof named>): Promise<Row | null> {
  if (!clientId) return Promise.resolve(null);
  const given = typeof object.invoice === "string" ? object.invoice : object.invoice?.id;
  const id = parsePublicId("invoice", given ?? object.id);
  if (id) return tx.invoice.findFirst({ where: { id, clientId } });
  const payment = parsePublicId("payment", object.id);
  if (!payment) return Promise.resolve(null);
  const where = { clientId, allocations: { some: { paymentId: payment } } };
  return tx.invoice.findFirst({ where, orderBy: { id: "asc" } });
}

function factsOf(row: Row): InvoiceFacts {
  const { currency } = row;
  return {
    number: formatInvoiceNumber(row.series, row.number),
    status: row.status,
    total: { amount: minorFromDb(row.totalMinor), currency },
    due: { amount: minorFromDb(dueOf(row)), currency },
    dueAt: row.dueAt.toISOString(),
  };
}
