import { type BillingCycle, cycleMonths } from "@/core/billing-cycle";
import { convertMinor } from "@/core/exchange";
import { minorFromDb, roundDivide } from "@/core/money";
import { Prisma, type Tx } from "@/db";

/** A change of the rate that a reseller renews at, in basis points off retail. */
export type RateChange = { resellerId: string; fromBps: number; toBps: number };

export type RenewalEffect = {
  /** How many services renew. */
  services: number;
  /** One renewal of each of them, before and after, in minor units of `currency`. */
  fromMinor: number;
  toMinor: number;
  currency: string;
  /** What the provider earns less in a year (negative: more), in minor units of its own currency. */
  yearlyCostBaseMinor: number;
  /** The first renewal at the new rate. */
  nextRenewalAt: Date | null;
};

type Row = {
  id: string;
  currency: string;
  cycle: BillingCycle;
  services: bigint;
  before: bigint;
  after: bigint;
  next: Date | null;
};

/**
 * What changes of rates do to the renewals of running services: each line at its retail unit price less the rate,
 * rounded as the one resolver does (R20, R23 to R25). `tx` must see the resellers' rows. Services that run once are
 * none. Months are twelfths of a year; amounts are converted at `rates`, millionths of the provider's `currency`.
 */
export async function renewalEffects(
  tx: Tx,
  changes: readonly RateChange[],
  base: { currency: string; rates: Readonly<Record<string, number>> },
): Promise<Map<string, RenewalEffect>> {
  const effects = new Map<string, RenewalEffect>();
  for (const row of await readRenewals(tx, changes)) {
    const effect = effects.get(row.id) ?? {
      services: 0,
      fromMinor: 0,
      toMinor: 0,
      currency: row.currency,
      yearlyCostBaseMinor: 0,
      nextRenewalAt: null,
    };
    const lost = minorFromDb(row.before - row.after);
    const inBase = convertMinor(lost, row.currency, base.currency, base.rates[row.currency] ?? 0);
    effects.set(row.id, {
      ...effect,
      services: effect.services + Number(row.services),
      fromMinor: effect.fromMinor + minorFromDb(row.before),
      toMinor: effect.toMinor + minorFromDb(row.after),
      yearlyCostBaseMinor: effect.yearlyCostBaseMinor + yearly(inBase, row.cycle),
      nextRenewalAt: earlier(effect.nextRenewalAt, row.next),
    });
  }
  return effects;
}

function yearly(minor: number, cycle: BillingCycle): number {
  return Number(roundDivide(BigInt(minor) * 12n, BigInt(cycleMonths(cycle))));
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}

function readRenewals(tx: Tx, changes: readonly RateChange[]): Promise<Row[]> {
  const ids = changes.map((change) => change.resellerId);
  const from = changes.map((change) => change.fromBps);
  const to = changes.map((change) => change.toBps);
  return tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.client_id AS id, s.currency, s.cycle, count(*) AS services,
      COALESCE(sum(price.before), 0)::bigint AS before, COALESCE(sum(price.after), 0)::bigint AS after,
      min(s.period_end) AS next
    FROM unnest(${ids}::uuid[], ${from}::int[], ${to}::int[]) AS change (id, from_bps, to_bps)
      JOIN services s ON s.client_id = change.id AND s.status IN ('active', 'suspended') AND s.cycle <> 'one_time'
      JOIN order_items i ON i.client_id = s.client_id AND i.id = s.order_item_id
      CROSS JOIN LATERAL (
        SELECT
          sum(round(l.retail_unit_minor::numeric * (10000 - change.from_bps) / 10000) * l.quantity / i.quantity) AS before,
          sum(round(l.retail_unit_minor::numeric * (10000 - change.to_bps) / 10000) * l.quantity / i.quantity) AS after
        FROM order_lines l
        WHERE l.client_id = s.client_id AND l.order_item_id = i.id AND l.kind <> 'setup') AS price
    GROUP BY s.client_id, s.currency, s.cycle`);
}
