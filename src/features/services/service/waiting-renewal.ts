import { AppError } from "@/core/errors";
import type { Tx } from "@/db";
import { formatInvoiceNumber } from "@/features/billing";

type Row = { series: string; number: number; is_firm: boolean };

/** The first invoice that a coming period of a service waits for; null for none. */
async function findWaiting(tx: Tx, serviceId: string, now: Date): Promise<Row | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.series, i.number, i.status <> 'issued' OR i.credited_minor > 0 OR EXISTS (SELECT FROM service_periods q
      WHERE q.client_id = i.client_id AND q.invoice_id = i.id AND q.period_start <= ${now}) AS is_firm
    FROM services s JOIN service_periods p ON p.client_id = s.client_id AND p.service_id = s.id
      JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id AND i.status IN ('issued', 'part_paid')
    WHERE s.id = ${serviceId}::uuid AND s.pending_invoice_id IS DISTINCT FROM i.id ORDER BY p.period_start`;
  return rows.find(({ is_firm: isFirm }) => isFirm) ?? rows[0] ?? null;
}

/** `state_conflict` with the invoice to pay, for a service whose next period is invoiced already. */
export async function refuseWhileInvoiced(tx: Tx, serviceId: string, now: Date): Promise<void> {
  const waiting = await findWaiting(tx, serviceId, now);
  if (!waiting) return;
  const number = formatInvoiceNumber(waiting.series, waiting.number);
  throw new AppError("state_conflict", {
    detail: `The next period is invoiced already: pay invoice ${number}.`,
  });
}

/**
 * The same for a change: it may come while the next period's invoice is open, which is then made anew; not once that
 * period has begun, or money has come in for it.
 */
export async function refuseWhileOwed(tx: Tx, serviceId: string, now: Date): Promise<void> {
  const waiting = await findWaiting(tx, serviceId, now);
  if (!waiting?.is_firm) return;
  const number = formatInvoiceNumber(waiting.series, waiting.number);
  throw new AppError("state_conflict", { detail: `Pay invoice ${number} for its renewal first.` });
}
