import { minorFromDb } from "@/core/money";
import { type Context, Prisma, type Tx } from "@/db";
import type { ProgramTerms } from "./reseller-row";

export type ResellerFigures = {
  /** Paid wholesale invoices less refunds, in minor units of the provider's currency. */
  revenueMinor: number;
  /** Unpaid, in the reseller's own currency. */
  outstandingMinor: number;
  activeServices: number;
  customers: number;
};

type Row = { id: string; revenue: bigint; outstanding: bigint; active_services: bigint; customers: bigint };

/** What these resellers have brought and have, counted now. `tx` must see their rows. */
export async function resellerFigures(tx: Tx, ids: readonly string[]): Promise<Map<string, ResellerFigures>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT r.id,
      (SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days
        WHERE client_id = r.id AND price_kind = 'wholesale') AS revenue,
      (SELECT COALESCE(sum(total_minor::bigint - paid_minor::bigint), 0)::bigint FROM invoices
        WHERE client_id = r.id AND status IN ('open', 'part_paid')) AS outstanding,
      (SELECT count(*) FROM services WHERE client_id = r.id AND status = 'active') AS active_services,
      (SELECT count(*) FROM customers WHERE reseller_id = r.id AND archived_at IS NULL) AS customers
    FROM resellers r WHERE r.id = ANY(${[...ids]}::uuid[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        revenueMinor: minorFromDb(row.revenue),
        outstandingMinor: minorFromDb(row.outstanding),
        activeServices: Number(row.active_services),
        customers: Number(row.customers),
      },
    ]),
  );
}

/** What the tier rules measure this reseller by now (R71): minor units of the provider's currency, or services. */
export async function tierFigure(
  tx: Tx,
  ctx: Pick<Context, "clock">,
  id: string,
  terms: ProgramTerms,
): Promise<number> {
  const rules = JSON.stringify(terms.rules);
  const [row] = await tx.$queryRaw<{ figure: bigint }[]>`
    SELECT tier_figure(${id}::uuid, ${rules}::jsonb, ${ctx.clock.now()}) AS figure`;
  return minorFromDb(row?.figure ?? 0n);
}
