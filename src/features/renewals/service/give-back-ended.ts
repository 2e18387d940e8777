import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { type CreditInvoiceInput, creditInvoice, formatInvoiceNumber } from "@/features/billing";

/**
 * A service has ended while the invoice of its coming periods was paid: what they came to goes back to the balance, and
 * they are gone. Known to be done by its own reason on the credit note, so that a job that comes again adds nothing.
 */
export async function giveBackEnded(ctx: Context, service: string): Promise<void> {
  for (const period of await readPeriods(ctx, service)) {
    const { invoice, clientId } = period;
    const reason = `${toPublicId("service", service)} ended before ${period.start.toISOString().slice(0, 10)}.`;
    const isDone = invoice.creditNotes.some((note) => note.reason === reason);
    const left = minorFromDb(invoice.paidMinor - invoice.refundedMinor);
    const amountMinor = Math.min(period.chargedMinor, left);
    // Somebody else was at this invoice: another worker that gives the same back, perhaps. The next look will tell.
    if (!isDone && amountMinor > 0 && !(await credited(ctx, { invoice: invoice.id, amountMinor, reason })))
      continue;
    await inTransaction(ctx, { kind: "tenant", clientId }, async (tx) => {
      const where = { serviceId: service, periodStart: period.start, invoiceId: invoice.id };
      const { count } = await tx.servicePeriod.deleteMany({ where });
      if (count === 0) return;
      await recordActivity(tx, ctx, {
        action: "service.charge_withdrawn",
        clientId,
        object: { kind: "service", id: service, name: period.name },
        after: { invoice: formatInvoiceNumber(invoice.series, invoice.number) },
      });
    });
  }
}

const CHANGED = ["state_conflict", "validation_failed"];

/** False when the invoice has changed since it was read, or so much is not left of it. */
async function credited(ctx: Context, input: CreditInvoiceInput): Promise<boolean> {
  try {
    await creditInvoice(ctx, input);
    return true;
  } catch (error) {
    if (error instanceof AppError && CHANGED.includes(error.code)) return false;
    throw error;
  }
}

async function readPeriods(ctx: Context, serviceId: string) {
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const service = await tx.service.findUniqueOrThrow({ where: { id: serviceId } });
    const { clientId, pendingInvoiceId } = service;
    const periods = await tx.servicePeriod.findMany({
      where: { serviceId, periodStart: { gte: service.periodEnd ?? new Date(0) }, invoiceId: { not: null } },
      orderBy: { periodStart: "asc" },
    });
    const found = [];
    for (const { invoiceId, periodStart: start } of periods) {
      if (invoiceId === null || invoiceId === pendingInvoiceId) continue;
      const invoice = await tx.invoice.findUniqueOrThrow({
        where: { id: invoiceId },
        include: { creditNotes: true, lines: { where: { serviceId, periodStart: start } } },
      });
      if (invoice.status !== "paid") continue;
      const [line] = invoice.lines;
      const chargedMinor = line ? minorFromDb(line.amountMinor + line.taxMinor) : 0;
      found.push({ clientId, start, invoice, chargedMinor, name: service.label ?? service.productName });
    }
    return found;
  });
}
