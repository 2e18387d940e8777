import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Money, minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { listOrders } from "@/features/orders";
import { countPendingApplications } from "@/features/resellers";
import { getSettings } from "@/features/settings";
import type { NetworkDashboardDto } from "../dto";
import { lastMonths, monthKey } from "./months";

const MONTHS_SHOWN = 12;
const LATEST = 8;
const TOP = 5;

type MonthRow = { month: string; reseller: bigint; direct: bigint };
type Totals = Record<
  "reseller" | "direct" | "outstanding" | "overdue" | "services" | "resellers" | "customers",
  bigint
>;

/**
 * R64: the network's totals with reseller beside direct income, from paid invoices less refunds, each at the rate of
 * its own date in the provider's currency.
 */
export async function getNetworkDashboard(ctx: Context): Promise<NetworkDashboardDto> {
  const scope = authorizeProvider(ctx, "report:network");
  const now = ctx.clock.now();
  const months = lastMonths(now, MONTHS_SHOWN);
  const { company } = await getSettings(ctx);
  const money = (minor: bigint | undefined): Money => ({
    amount: minorFromDb(minor ?? 0n),
    currency: company.currency,
  });
  const [pendingApplications, latest, figures] = await Promise.all([
    countPendingApplications(ctx),
    listOrders(ctx, { limit: LATEST }),
    inTransaction(ctx, scope, async (tx) => ({
      totals: await readTotals(tx, now),
      byMonth: await readMonths(tx, months[0] as Date),
      top: await readTop(tx),
    })),
  ]);
  const { totals, byMonth, top } = figures;
  const present = byMonth.get(monthKey(now));
  return {
    currency: company.currency,
    reseller: money(totals.reseller),
    direct: money(totals.direct),
    resellerThisMonth: money(present?.reseller),
    directThisMonth: money(present?.direct),
    months: months.map((month) => {
      const row = byMonth.get(monthKey(month));
      return {
        month: monthKey(month),
        resellerMinor: money(row?.reseller).amount,
        directMinor: money(row?.direct).amount,
      };
    }),
    outstanding: money(totals.outstanding),
    overdueInvoices: Number(totals.overdue),
    activeServices: Number(totals.services),
    activeResellers: Number(totals.resellers),
    customers: Number(totals.customers),
    pendingApplications,
    topResellers: top.map((row) => ({
      id: toPublicId("reseller", row.id),
      businessName: row.name,
      revenue: money(row.revenue),
    })),
    latestOrders: latest.items,
  };
}

async function readTotals(tx: Tx, now: Date): Promise<Totals> {
  const rows = await tx.$queryRaw<Totals[]>`
    SELECT
      (SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days
        WHERE price_kind = 'wholesale') AS reseller,
      (SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days WHERE price_kind = 'retail') AS direct,
      -- Still owed, as the unpaid share of the total at the rate of its date.
      COALESCE(sum(round(base_total_minor::numeric * (total_minor - paid_minor - credited_minor) / NULLIF(total_minor, 0)))
        FILTER (WHERE status IN ('issued', 'part_paid')), 0)::bigint AS outstanding,
      count(*) FILTER (WHERE status IN ('issued', 'part_paid') AND due_at < ${now}) AS overdue,
      (SELECT count(*) FROM services WHERE status = 'active') AS services,
      (SELECT count(*) FROM resellers WHERE status = 'active') AS resellers,
      (SELECT count(*) FROM customers WHERE archived_at IS NULL) AS customers
    FROM invoices`;
  return rows[0] as Totals;
}

async function readMonths(tx: Tx, from: Date): Promise<Map<string, MonthRow>> {
  const rows = await tx.$queryRaw<MonthRow[]>`
    SELECT to_char(day, 'YYYY-MM') AS month,
      COALESCE(sum(base_minor) FILTER (WHERE price_kind = 'wholesale'), 0)::bigint AS reseller,
      COALESCE(sum(base_minor) FILTER (WHERE price_kind = 'retail'), 0)::bigint AS direct
    FROM client_revenue_days WHERE day >= (${from} AT TIME ZONE 'UTC')::date GROUP BY 1`;
  return new Map(rows.map((row) => [row.month, row]));
}

async function readTop(tx: Tx): Promise<{ id: string; name: string; revenue: bigint }[]> {
  return tx.$queryRaw`
    SELECT r.id, r.business_name AS name, sum(d.base_minor)::bigint AS revenue
    FROM client_revenue_days d JOIN resellers r ON r.id = d.client_id
    WHERE d.price_kind = 'wholesale' GROUP BY r.id ORDER BY revenue DESC LIMIT ${TOP}`;
}
