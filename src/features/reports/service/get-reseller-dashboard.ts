import { authorizeTenant } from "@/core/access";
import { addMonths } from "@/core/billing-cycle";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { listOrders } from "@/features/orders";
import { getResellerProfile } from "@/features/resellers";
import type { ResellerDashboardDto } from "../dto";
import { billingFigures } from "./billing-figures";
import { changeBps, lastMonths, monthKey } from "./months";
import { readOutlook } from "./reseller-outlook";

const MONTHS_SHOWN = 12;
const LATEST = 5;

type Totals = {
  revenue: bigint;
  this_month: bigint;
  month_before: bigint;
  new_customers: bigint;
};

/** R40 to R43 and what waits for the reseller, counted now. Revenue is what paid invoices came to less refunds, in the reseller's own currency. */
export async function getResellerDashboard(ctx: Context): Promise<ResellerDashboardDto> {
  const scope = authorizeTenant(ctx, "report:own");
  const now = ctx.clock.now();
  const months = lastMonths(now, MONTHS_SHOWN);
  const [profile, billing, latest, outlook, figures] = await Promise.all([
    getResellerProfile(ctx),
    billingFigures(ctx),
    listOrders(ctx, { limit: LATEST }),
    readOutlook(ctx, scope.clientId),
    inTransaction(ctx, scope, async (tx) => ({
      totals: await readTotals(tx, scope.clientId, now),
      byMonth: await readMonths(tx, scope.clientId, months[0] as Date),
    })),
  ]);
  const { currency } = profile;
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency });
  const { totals, byMonth } = figures;
  return {
    currency,
    revenue: money(totals.revenue),
    revenueThisMonth: money(totals.this_month),
    revenueChangeBps: changeBps(Number(totals.month_before), Number(totals.this_month)),
    months: months.map((month) => ({
      month: monthKey(month),
      amountMinor: byMonth.get(monthKey(month)) ?? 0,
    })),
    activeServices: profile.activeServices,
    customers: profile.customers,
    newCustomersThisMonth: Number(totals.new_customers),
    billing,
    tier: profile.tier,
    rateBps: profile.rateBps,
    progress: profile.progress,
    latestOrders: latest.items,
    outlook,
  };
}

async function readTotals(tx: Tx, clientId: string, now: Date): Promise<Totals> {
  const month = lastMonths(now, 1)[0] as Date;
  const before = addMonths(month, -1);
  const sameDayBefore = addMonths(now, -1);
  const rows = await tx.$queryRaw<Totals[]>`
    SELECT
      COALESCE(sum(own_minor), 0)::bigint AS revenue,
      COALESCE(sum(own_minor) FILTER (WHERE day >= (${month} AT TIME ZONE 'UTC')::date), 0)::bigint AS this_month,
      COALESCE(sum(own_minor) FILTER (
        WHERE day BETWEEN (${before} AT TIME ZONE 'UTC')::date AND (${sameDayBefore} AT TIME ZONE 'UTC')::date), 0)::bigint AS month_before,
      (SELECT count(*) FROM customers
        WHERE reseller_id = ${clientId}::uuid AND archived_at IS NULL AND created_at >= ${month}) AS new_customers
    FROM client_revenue_days WHERE client_id = ${clientId}::uuid`;
  return rows[0] as Totals;
}

async function readMonths(tx: Tx, clientId: string, from: Date): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ month: string; amount: bigint }[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, sum(own_minor)::bigint AS amount
    FROM client_revenue_days WHERE client_id = ${clientId}::uuid AND day >= (${from} AT TIME ZONE 'UTC')::date GROUP BY 1`;
  return new Map(rows.map((row) => [row.month, minorFromDb(row.amount)]));
}
