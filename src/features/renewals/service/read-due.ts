import { type BillingCycle, nextPeriodEnd } from "@/core/billing-cycle";
import { type Context, inTransaction } from "@/db";
import type { RenewalRules } from "@/features/settings";
import { horizonOf, type Invoicing } from "../domain/horizon";

/** A service's next period, that nobody has invoiced yet. */
export type DuePeriod = {
  clientId: string;
  serviceId: string;
  revision: number;
  productId: string;
  name: string;
  start: Date;
  end: Date;
  invoicing: Invoicing;
};

type Row = {
  client_id: string;
  service_id: string;
  revision: number;
  product_id: string;
  product_name: string;
  label: string | null;
  cycle: BillingCycle;
  anchor: Date;
  start: Date;
  invoicing: Invoicing;
};

/** How many services are dealt with at a time. */
const AT_ONCE = 500;

/**
 * The next period of each service whose invoice is due, of some services at a time: the clients' in their order.
 * Services of resellers whose renewals are held are none.
 *
 * @param without clients that are left out
 */
export async function readDuePeriods(
  ctx: Context,
  { leadDays, startsOn }: Pick<RenewalRules, "leadDays" | "startsOn">,
  without: readonly string[],
): Promise<DuePeriod[]> {
  const now = ctx.clock.now();
  const single = horizonOf("single", now, leadDays);
  const monthly = horizonOf("monthly", now, leadDays);
  const rows = await inTransaction(
    ctx,
    { kind: "provider" },
    (tx) => tx.$queryRaw<Row[]>`
      SELECT s.client_id, s.id AS service_id, s.revision, s.product_id, s.product_name, s.label, s.cycle::text,
        COALESCE(s.cycle_started_at, s.activated_at) AS anchor, charged_until(s) AS start, COALESCE(o.invoicing, 'single') AS invoicing
      FROM services s LEFT JOIN resellers r ON r.id = s.client_id LEFT JOIN renewal_settings o ON o.client_id = s.client_id
      WHERE s.status IN ('active', 'suspended') AND s.cycle <> 'one_time' AND s.period_end < ${later(single, monthly)}::timestamptz
        AND s.activated_at IS NOT NULL AND renews(s) AND NOT COALESCE(r.status = 'suspended' AND r.renewals_held, false)
        AND charged_until(s) < CASE o.invoicing WHEN 'monthly' THEN ${monthly}::timestamptz ELSE ${single}::timestamptz END
        AND (${startsOn}::date IS NULL OR s.period_end >= ${startsOn}::date)
        AND s.client_id <> ALL (${without}::uuid[])
      ORDER BY s.client_id, start, s.id LIMIT ${AT_ONCE}`,
  );
  return rows.map(toDuePeriod);
}

function toDuePeriod(row: Row): DuePeriod {
  const end = nextPeriodEnd(row.anchor, row.start, row.cycle);
  if (!end) throw new Error(`service ${row.service_id} does not renew`);
  return {
    clientId: row.client_id,
    serviceId: row.service_id,
    revision: row.revision,
    productId: row.product_id,
    name: row.label ? `${row.product_name} (${row.label})` : row.product_name,
    start: row.start,
    end,
    invoicing: row.invoicing,
  };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
