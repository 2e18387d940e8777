import type { Scope } from "@/core/actor";
import { type BillingCycle, cycleMonths } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb, roundDivide } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { type Catalog, getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PriceTerms, resolveItem, type Selection } from "@/features/pricing";

export type MarginService = {
  id: string;
  name: string;
  customer_id: string | null;
  customer_name: string | null;
  product_id: string;
  cycle: BillingCycle;
  currency: string;
  recurring_minor: bigint;
  resale_minor: bigint;
  held_minor: bigint | null;
  held_exact: boolean | null;
  options: Selection[] | null;
};

/** A running service with a price of the reseller's own, against its next renewal. Minor units of `currency`. */
export type ServiceMargin = {
  row: MarginService;
  resaleMinor: number;
  costMinor: number;
  monthlyMinor: number;
};

type Margins = { currency: string; margins: ServiceMargin[]; unpriced: number };

/** The margins of a reseller's running services that renew; of these customers alone where they are named. */
export async function readMargins(
  ctx: Context,
  scope: Extract<Scope, { kind: "tenant" }>,
  customers?: readonly string[],
): Promise<Margins> {
  const [basis, catalog, { priced, unpriced }] = await Promise.all([
    loadPricingBasis(ctx, scope),
    getCatalog(ctx),
    inTransaction(ctx, scope, async (tx) => ({
      priced: await readServices(tx, scope.clientId, ctx.clock.now(), customers),
      unpriced: await countUnpriced(tx, scope.clientId, customers),
    })),
  ]);
  const margins = priced.map((row) => {
    const resaleMinor = minorFromDb(row.resale_minor);
    const costMinor = renewalMinor(row, catalog, basis.terms);
    return { row, resaleMinor, costMinor, monthlyMinor: monthly(resaleMinor - costMinor, row.cycle) };
  });
  return { currency: basis.currency, margins, unpriced };
}

/** What each customer's services leave a month, and how many of them lose money. */
export function marginsByCustomer({ currency, margins }: Pick<Margins, "currency" | "margins">) {
  const customers = new Map<string, { minor: number; belowCost: number }>();
  for (const { row, monthlyMinor, resaleMinor, costMinor } of margins) {
    if (!row.customer_id) continue;
    const sum = customers.get(row.customer_id) ?? { minor: 0, belowCost: 0 };
    const loses = resaleMinor < costMinor ? 1 : 0;
    customers.set(row.customer_id, { minor: sum.minor + monthlyMinor, belowCost: sum.belowCost + loses });
  }
  return [...customers].map(([id, { minor, belowCost }]) => ({
    id: toPublicId("customer", id),
    monthlyMargin: { amount: minor, currency },
    belowCost,
  }));
}

/** Retired products renew (R31); what the catalogue can no longer price renews at what it costs now. */
function renewalMinor(row: MarginService, catalog: Catalog, terms: PriceTerms): number {
  const resolved = resolvedMinor(row, catalog, terms);
  if (row.held_minor === null) return resolved;
  const held = minorFromDb(row.held_minor);
  return row.held_exact ? held : Math.min(held, resolved);
}

function resolvedMinor(row: MarginService, catalog: Catalog, terms: PriceTerms): number {
  const product = catalog.productById.get(row.product_id);
  if (!product) return minorFromDb(row.recurring_minor);
  const configuration = { cycle: row.cycle, quantity: 1, selections: row.options ?? [] };
  try {
    return resolveItem({ ...product, status: "active" }, configuration, row.currency, terms).recurringMinor;
  } catch (error) {
    if (error instanceof AppError) return minorFromDb(row.recurring_minor);
    throw error;
  }
}

function monthly(minor: number, cycle: BillingCycle): number {
  return Number(roundDivide(BigInt(minor), BigInt(cycleMonths(cycle))));
}

/** Running services that renew, for which the reseller has a price of its own. */
function readServices(
  tx: Tx,
  clientId: string,
  now: Date,
  customers?: readonly string[],
): Promise<MarginService[]> {
  return tx.$queryRaw<MarginService[]>`
    WITH own AS MATERIALIZED (${ownServices(clientId, customers)})
    SELECT s.id, COALESCE(s.label, s.product_name) AS name, s.customer_id, c.name AS customer_name, s.product_id,
      s.cycle, s.currency, s.recurring_minor, s.resale_minor, s.held_exact,
      CASE WHEN s.held_until IS NULL OR s.held_until > ${now} THEN s.held_minor END AS held_minor,
      (SELECT jsonb_agg(jsonb_build_object('group', l.option_group_id, 'option', l.option_id,
          'quantity', l.quantity / i.quantity))
        FROM order_lines l WHERE l.client_id = s.client_id AND l.order_item_id = i.id AND l.kind = 'option') AS options
    FROM own s
      JOIN order_items i ON i.client_id = s.client_id AND i.id = s.order_item_id
      LEFT JOIN customers c ON c.reseller_id = s.client_id AND c.id = s.customer_id
    WHERE s.status = 'active' AND s.cycle <> 'one_time' AND s.resale_minor IS NOT NULL
    ORDER BY s.id`;
}

async function countUnpriced(tx: Tx, clientId: string, customers?: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    WITH own AS MATERIALIZED (${ownServices(clientId, customers)})
    SELECT count(*) FROM own WHERE status = 'active' AND cycle <> 'one_time' AND resale_minor IS NULL`;
  return Number(row?.count ?? 0n);
}

/**
 * Its own services, read before anything is asked of them: behind a policy PostgreSQL guesses that next to none have a
 * status, an enum, and would go through everybody's by an index that is made for the status.
 */
function ownServices(clientId: string, customers: readonly string[] | undefined): Prisma.Sql {
  const ofThem = customers ? Prisma.sql`AND customer_id = ANY(${[...customers]}::uuid[])` : Prisma.empty;
  return Prisma.sql`SELECT * FROM services WHERE client_id = ${clientId}::uuid ${ofThem}`;
}
