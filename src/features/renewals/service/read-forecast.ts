import type { Scope } from "@/core/actor";
import type { BillingCycle } from "@/core/billing-cycle";
import { minorFromDb } from "@/core/money";
import { Prisma, type Tx } from "@/db";
import type { Invoicing } from "../domain/horizon";

/** A client with what it has, what it owes, and its services that renew by themselves. */
export type ForecastClient = {
  id: string;
  name: string;
  currency: string;
  balanceMinor: number;
  creditLimitMinor: number;
  unpaidMinor: number;
  invoicing: Invoicing;
  /** What pays renewals that the balance does not cover. */
  card: ForecastCard | null;
  services: ForecastService[];
};

export type ForecastCard = { brand: string; last4: string; expiryMonth: number; expiryYear: number };

export type ForecastService = {
  id: string;
  name: string;
  productId: string;
  cycle: BillingCycle;
  anchor: Date;
  chargedUntil: Date;
};

type Row = {
  id: string;
  name: string;
  currency: string;
  balance: bigint;
  credit_limit: bigint;
  unpaid: bigint;
  invoicing: Invoicing;
  card: ForecastCard | null;
  services: {
    id: string;
    name: string;
    product: string;
    cycle: BillingCycle;
    anchor: string;
    until: string;
  }[];
};

/**
 * Clients whose services renew up to a moment, or the one that is asked for, whatever it has. What is to end, is held,
 * or ended before the renewals' first day is not among them.
 */
export async function readForecastClients(
  tx: Tx,
  scope: Scope,
  asked: { client: string | undefined; until: Date; startsOn: string | null },
): Promise<ForecastClient[]> {
  const client = scope.kind === "tenant" ? scope.clientId : asked.client;
  const which = client ? Prisma.sql`c.id = ${client}::uuid` : Prisma.sql`own.services IS NOT NULL`;
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.name, c.currency, a.balance_minor AS balance, a.credit_limit_minor AS credit_limit,
      COALESCE(o.invoicing, 'single') AS invoicing, card.face AS card, COALESCE(own.services, '[]') AS services,
      (SELECT COALESCE(sum(i.total_minor::bigint - i.paid_minor - i.credited_minor), 0)::bigint FROM invoices i
        WHERE i.client_id = c.id AND i.status IN ('issued', 'part_paid')) AS unpaid
    FROM clients c
      JOIN ledger_accounts a ON a.client_id = c.id AND a.kind = 'client_balance' AND a.currency = c.currency
      LEFT JOIN renewal_settings o ON o.client_id = c.id LEFT JOIN resellers r ON r.id = c.id
      CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', COALESCE(s.product_name || ' (' ||
          s.label || ')', s.product_name), 'product', s.product_id, 'cycle', s.cycle,
          'anchor', COALESCE(s.cycle_started_at, s.activated_at), 'until', charged_until(s)) ORDER BY s.id) AS services
        FROM services s WHERE s.client_id = c.id AND s.status IN ('active', 'suspended') AND s.cycle <> 'one_time'
          AND s.cancel_requested_at IS NULL AND s.activated_at IS NOT NULL AND charged_until(s) <= ${asked.until}
          AND (${asked.startsOn}::date IS NULL OR s.period_end >= ${asked.startsOn}::date)
          AND NOT COALESCE(r.status = 'suspended' AND r.renewals_held, false)) AS own
      LEFT JOIN LATERAL (SELECT jsonb_build_object('brand', m.brand, 'last4', m.last4, 'expiryMonth', m.expiry_month,
          'expiryYear', m.expiry_year) AS face
        FROM payment_settings p JOIN payment_methods m ON m.client_id = p.client_id AND m.id = p.payment_method_id
        WHERE p.client_id = c.id AND p.preferred <> 'balance' AND m.removed_at IS NULL) AS card ON true
    WHERE ${which} ORDER BY c.name, c.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    currency: row.currency,
    balanceMinor: minorFromDb(row.balance),
    creditLimitMinor: minorFromDb(row.credit_limit),
    unpaidMinor: minorFromDb(row.unpaid),
    invoicing: row.invoicing,
    card: row.card,
    services: row.services.map(({ id, name, product, cycle, anchor, until }) => ({
      id,
      name,
      productId: product,
      cycle,
      anchor: new Date(anchor),
      chargedUntil: new Date(until),
    })),
  }));
}
