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

type Event = { id: string; clientId: string | null; payload: unknown };

type Named = z.output<typeof named>;

function invoiceNamed({ id, invoice }: Named): string | null {
  const given = typeof invoice === "string" ? invoice : invoice?.id;
  return parsePublicId("invoice", given ?? id);
}

/**
 * No invoice of these events is voided between this look and the mail that asks for it: who voids it then finds the
 * mail. In one order, as whoever else locks several does.
 */
export async function lockInvoices(tx: Tx, events: readonly Event[]): Promise<void> {
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
 * The events' objects, by the events' ids, with the invoice, and the credit note, that each is about, as they are now: a
 * reminder that comes late says what is left to pay, not what was. Without one, the object as it is.
 */
export async function withInvoiceFacts(tx: Tx, events: readonly Event[]): Promise<Map<string, unknown>> {
  const objects = events.map((event) => named.parse(event.payload));
  const [invoiceOf, creditNoteOf] = [
    await readInvoices(tx, objects),
    await readCreditNotes(tx, objects),
  ] as const;
  const found = new Map<string, unknown>();
  for (const [index, { id, clientId, payload }] of events.entries()) {
    const object = objects[index] as Named;
    const row = invoiceOf(clientId, object);
    const told = row?.status === "void" && (await wasAskedFor(tx, row));
    const creditNote = creditNoteOf(clientId, object);
    const invoice = row
      ? { invoiceId: toPublicId("invoice", row.id), invoice: factsOf(row), told }
      : { invoice: null };
    found.set(id, { ...(payload as object), ...(creditNote ? { creditNote } : {}), ...invoice });
  }
  return found;
}

type FindFor<T> = (clientId: string | null, object: Named) => T | undefined;

/** The client's own invoice that an event's object is or names, or the first that its payment was allocated to. */
async function readInvoices(tx: Tx, objects: readonly Named[]): Promise<FindFor<Row>> {
  const ids = objects.flatMap((object) => invoiceNamed(object) ?? []);
  const payments = objects.flatMap(({ id }) => parsePublicId("payment", id) ?? []);
  const rows = ids.length > 0 ? await tx.invoice.findMany({ where: { id: { in: ids } } }) : [];
  const allocations =
    payments.length > 0
      ? await tx.paymentAllocation.findMany({
          where: { paymentId: { in: payments } },
          orderBy: { invoiceId: "asc" },
          select: { paymentId: true, invoice: true },
        })
      : [];
  return (clientId, object) => {
    const id = invoiceNamed(object);
    if (id) return rows.find((row) => row.id === id && row.clientId === clientId);
    const payment = parsePublicId("payment", object.id);
    return allocations.find((one) => one.paymentId === payment && one.invoice.clientId === clientId)?.invoice;
  };
}

async function readCreditNotes(tx: Tx, objects: readonly Named[]): Promise<FindFor<CreditNoteFacts>> {
  const ids = objects.flatMap(({ id }) => parsePublicId("creditNote", id) ?? []);
  const rows = ids.length > 0 ? await tx.creditNote.findMany({ where: { id: { in: ids } } }) : [];
  return (clientId, object) => {
    const id = parsePublicId("creditNote", object.id);
    const row = rows.find((one) => one.id === id && one.clientId === clientId);
    if (!row) return undefined;
    const { series, number, destination, reason } = row;
    return { number: formatInvoiceNumber(series, number), destination, reason };
  };
}

/** Whether a mail has asked the client to pay it, and was not given up. */
async function wasAskedFor(tx: Tx, { id, clientId }: Row): Promise<boolean> {
  const asking: MailType[] = ["invoice_created", "invoice_reminder", "invoice_overdue"];
  const rows = await tx.$queryRaw<{ told: boolean }[]>`
    SELECT EXISTS (SELECT FROM mails m JOIN outbox_events e ON e.id = m.event_id
      WHERE m.client_id = ${clientId}::uuid AND m.type = ANY(${asking}) AND m.status <> 'failed'
        AND e.object_id = ${toPublicId("invoice", id)}) AS told`;
  return rows[0]?.told === true;
}

type Row = Prisma.InvoiceGetPayload<object>;

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
