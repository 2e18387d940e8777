import { minorFromDb } from "@/core/money";
import type { ServiceStatus, Tx } from "@/db";
import { formatInvoiceNumber } from "@/features/billing";
import type { RenewalRules } from "@/features/settings";
import { addDays } from "../domain/days";
import type { DoneStep } from "../domain/dunning";

/** An unpaid invoice, with what was done about it and the services whose next period waits for it. */
export type Debt = {
  id: string;
  clientId: string;
  number: string;
  currency: string;
  totalMinor: number;
  dueMinor: number;
  issuedAt: Date;
  dueAt: Date;
  steps: DoneStep[];
  services: { id: string; status: ServiceStatus; periodStart: Date }[];
  /** Its reseller's renewals are held: nothing of it is suspended. */
  held: boolean;
};

const AT_ONCE = 500;

type Row = {
  id: string;
  client_id: string;
  series: string;
  number: number;
  currency: string;
  total_minor: bigint;
  due_minor: bigint;
  issued_at: Date;
  due_at: Date;
  steps: { step: string; subject: string; day_offset: number; at: string }[];
  services: { id: string; status: ServiceStatus; start: string }[];
  held: boolean;
};

/**
 * Unpaid invoices from the first day on that something may be due, in the order of their ids, some at a time.
 *
 * @param after those beyond this one; null from the first
 */
export async function readDebts(
  tx: Tx,
  now: Date,
  rules: RenewalRules,
  after: string | null,
): Promise<Debt[]> {
  const ahead = addDays(now, Math.max(rules.chargeBeforeDays, ...rules.remindBeforeDays));
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i.client_id, i.series, i.number, i.currency, i.total_minor::bigint,
      (i.total_minor - i.paid_minor - i.credited_minor)::bigint AS due_minor, i.issued_at, i.due_at,
      COALESCE(r.status = 'suspended' AND r.renewals_held, false) AS held,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('step', d.step, 'subject', d.subject, 'day_offset', d.day_offset,
        'at', d.at)), '[]') FROM dunning_steps d WHERE d.client_id = i.client_id AND d.invoice_id = i.id) AS steps,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'status', s.status, 'start', p.period_start)
        ORDER BY s.id), '[]') FROM service_periods p JOIN services s ON s.client_id = p.client_id AND s.id = p.service_id
        WHERE p.client_id = i.client_id AND p.invoice_id = i.id AND p.period_start >= s.period_end) AS services
    FROM invoices i LEFT JOIN resellers r ON r.id = i.client_id
    WHERE i.status IN ('issued', 'part_paid') AND i.due_at <= ${ahead} AND (${after}::uuid IS NULL OR i.id > ${after}::uuid)
    ORDER BY i.id LIMIT ${AT_ONCE}`;
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    number: formatInvoiceNumber(row.series, row.number),
    currency: row.currency,
    totalMinor: minorFromDb(row.total_minor),
    dueMinor: minorFromDb(row.due_minor),
    issuedAt: row.issued_at,
    dueAt: row.due_at,
    steps: row.steps.map(({ day_offset: dayOffset, at, ...step }) => ({
      ...step,
      dayOffset,
      at: new Date(at),
    })),
    services: row.services.map(({ start, ...service }) => ({ ...service, periodStart: new Date(start) })),
    held: row.held,
  }));
}
