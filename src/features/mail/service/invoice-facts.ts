import { z } from "zod";
import { parsePublicId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma, Tx } from "@/db";
import { dueOf, formatInvoiceNumber } from "@/features/billing";
import type { MailType } from "../domain/mail-types";
import type { CreditNoteFacts, InvoiceFacts } from "../templates/billing";

/** What events of billing say of themselves; each names its invoice in its own way, or has none. */
const named = z.object({
  id: z.string(),
  object: z.string(),
  invoice: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
});

function invoiceNamed({ id, invoice }: z.output<typeof named>): string | null {
  const given = typeof invoice === "string" ? invoice : invoice?.id;
  return parsePublicId("invoice", given ?? id);
}

/**
 * No invoice of these events is voided between this look and the mail that asks for it: who voids it then finds the
 * mail. In one order, as whoever else locks several does.
 */
export async function lockInvoices(
  tx: Tx,
  events: readonly { clientId: string | null; payload: unknown }[],
): Promise<void> {
  const pairs = events.flatMap(({ clientId, payload }) => {
    const id = invoiceNamed(named.parse(payload));
    return clientId && id ? [{ clientId, id }] : [];
  });
  if (pairs.length === 0) return;
  await tx.$queryRaw`
    SELECT i.id FROM invoices i
      JOIN unnest(${pairs.map(({ clientId }) => clientId)}::uuid[], ${pairs.map(({ id }) => id)}::uuid[]) AS n(client, id)
        ON i.client_id = n.client AND i.id = n.id
    ORDER BY i.id FOR SHARE OF i`;
}

/**
 * The event's object with the invoice, and the credit note, that it is about, as they are now: a reminder that comes late says what is left
 * to pay, not what was. Without one, the object as it is.
 */
export async function withInvoiceFacts(tx: Tx, clientId: string | null, payload: unknown): Promise<unknown> {
  const object = named.parse(payload);
  const row = await findInvoice(tx, clientId, object);
  const told = row?.status === "void" && (await wasAskedFor(tx, row));
  const creditNote = await findCreditNote(tx, clientId, object.id);
  const invoice = row
    ? { invoiceId: toPublicId("invoice", row.id), invoice: factsOf(row), told }
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

async function findInvoice(
  tx: Tx,
  clientId: string | null,
  object: z.output<typeof named>,
): Promise<Row | null> {
  if (!clientId) return null;
  const id = invoiceNamed(object);
  if (id) return tx.invoice.findFirst({ where: { id, clientId } });
  const payment = parsePublicId("payment", object.id);
  if (!payment) return null;
  const where = { clientId, allocations: { some: { paymentId: payment } } };
  return tx.invoice.findFirst({ where, orderBy: { id: "asc" } });
}

/** Whether a mail has asked the client to pay it, and was not given up. */
async function wasAskedFor(tx: Tx, { id, clientId }: Row): Promise<boolean> {
  const asking: MailType[] = ["invoice_created", "invoice_reminder", "invoice_overdue"];
  const rows = await tx.$queryRaw<{ told: boolean }[]>`
    SELECT EXISTS (SELECT FROM mails m JOIN outbox_events e ON e.id = m.event_id
      WHERE m.client_id = ${clientId}::uuid AND m.type = ANY(${asking}) AND m.status <> 'failed'
        AND e.payload->>'id' = ${toPublicId("invoice", id)}) AS told`;
  return rows[0]?.told === true;
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
