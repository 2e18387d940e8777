import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { applyPaidPeriods, resumeOverdue } from "@/features/services";
import { giveBackEnded } from "./give-back-ended";

type Waiting = { id: string; client_id: string; ended: boolean };

/**
 * The invoice of renewals is paid: their services move on, and those that were held back for their debts go on. Once,
 * however often the job comes. Without an invoice: whatever is paid and has not taken effect yet.
 */
export async function settleRenewals(ctx: Context, { invoice }: { invoice?: string } = {}): Promise<number> {
  const scope = authorizeProvider(ctx, "renewal:run");
  const services = await inTransaction(ctx, scope, (tx) => readSettled(tx, invoice));
  for (const service of services) {
    if (service.ended) await giveBackEnded(ctx, service.id);
    else await applyPaidPeriods(ctx, { service: service.id });
  }
  for (const id of await inTransaction(ctx, scope, readClear)) await resume(ctx, id);
  return services.length;
}

/** Services with a period that is paid and lies beyond what they are paid up to. */
function readSettled(tx: Tx, invoice: string | undefined): Promise<Waiting[]> {
  const one = invoice ? Prisma.sql`AND i.id = ${invoice}::uuid` : Prisma.empty;
  return tx.$queryRaw<Waiting[]>(Prisma.sql`
    SELECT DISTINCT s.id, s.client_id, s.status IN ('cancelled', 'terminated') AS ended
    FROM services s JOIN service_periods p ON p.client_id = s.client_id AND p.service_id = s.id
      JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id AND i.status = 'paid'
    WHERE p.period_start >= s.period_end AND s.pending_invoice_id IS DISTINCT FROM i.id ${one}
    ORDER BY s.id`);
}

/**
 * What is held back for its debts, has been paid for since, and owes nothing for which it was suspended: a void invoice
 * is no payment.
 */
async function readClear(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id FROM services s
      CROSS JOIN LATERAL (SELECT max(d.at) AS at, bool_or(i.status IN ('issued', 'part_paid')) AS owes
        FROM dunning_steps d JOIN invoices i ON i.client_id = d.client_id AND i.id = d.invoice_id
        WHERE d.step = 'suspend' AND d.subject = s.id) AS held
    WHERE s.status = 'suspended' AND s.suspended_by = 'overdue' AND NOT COALESCE(held.owes, false)
      AND EXISTS (SELECT FROM service_periods p JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id
        WHERE p.client_id = s.client_id AND p.service_id = s.id AND i.status = 'paid' AND i.paid_at >= held.at)
    ORDER BY s.id`);
  return rows.map(({ id }) => id);
}

async function resume(ctx: Context, service: string): Promise<void> {
  try {
    await resumeOverdue(ctx, { service, first: async () => {} });
  } catch (error) {
    // Somebody has let it go on, or ended it, in this very moment.
    if (!(error instanceof AppError && error.code === "state_conflict")) throw error;
  }
}
