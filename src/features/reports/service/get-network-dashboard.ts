import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { listOrders } from "@/features/orders";
import { countPendingApplications } from "@/features/resellers";
import { shiftMonths, startOf } from "../domain/days";
import { columnsOf } from "../domain/period";
import type { NetworkDashboardDto } from "../dto";
import { type Figures, readFigures } from "./analytics/figures";

const MONTHS_SHOWN = 12;
const LATEST = 8;
const TOP = 5;

type MonthRow = { month: string; reseller: bigint; direct: bigint; services: bigint; customers: bigint };
type Owed = { outstanding: bigint; overdue: bigint };

/**
 * R64: the network's totals with reseller beside direct income, from paid invoices less refunds, each at the rate of
 * its own date in the provider's currency. Sums and what is noted but not yet added to them: true at the moment.
 */
export async function getNetworkDashboard(ctx: Context): Promise<NetworkDashboardDto> {
  const [pendingApplications, latest, figures] = await Promise.all([
    countPendingApplications(ctx),
    listOrders(ctx, { limit: LATEST }),
    readFigures(ctx, async (figures) => ({
      ...{ currency: figures.currency, money: figures.money, today: figures.today },
      months: await readMonths(figures),
      owed: await readOwed(figures),
      activeResellers: await figures.tx.reseller.count({ where: { status: "active" } }),
      top: await readTop(figures),
    })),
  ]);
  const { currency, money, today, months, owed, top } = figures;
  const ever = (column: "reseller" | "direct" | "services" | "customers") =>
    months.reduce((sum, row) => sum + row[column], 0n);
  const byMonth = new Map(months.map((row) => [row.month, row]));
  const present = startOf("month", today);
  const shown = columnsOf(
    { from: shiftMonths(present, 1 - MONTHS_SHOWN), to: shiftMonths(present, 1) },
    "month",
  );
  return {
    currency,
    reseller: money(ever("reseller")),
    direct: money(ever("direct")),
    resellerThisMonth: money(byMonth.get(present)?.reseller),
    directThisMonth: money(byMonth.get(present)?.direct),
    months: shown.map((month) => ({
      month: month.slice(0, 7),
      resellerMinor: money(byMonth.get(month)?.reseller).amount,
      directMinor: money(byMonth.get(month)?.direct).amount,
    })),
    outstanding: money(owed.outstanding),
    overdueInvoices: Number(owed.overdue),
    activeServices: Number(ever("services")),
    activeResellers: figures.activeResellers,
    customers: Number(ever("customers")),
    pendingApplications,
    topResellers: top.map((row) => ({
      id: toPublicId("reseller", row.id),
      businessName: row.name,
      revenue: money(row.revenue),
    })),
    latestOrders: latest.items,
  };
}

/** Every month of the provider's calendar in which something happened. */
function readMonths({ tx, timeZone }: Figures): Promise<MonthRow[]> {
  return tx.$queryRaw<MonthRow[]>`
    SELECT month::text, COALESCE(sum(base_minor) FILTER (WHERE metric = 'revenue' AND price_kind = 'wholesale'), 0)::bigint AS reseller,
      COALESCE(sum(base_minor) FILTER (WHERE metric = 'revenue' AND price_kind = 'retail'), 0)::bigint AS direct,
      COALESCE(sum(count) FILTER (WHERE metric = 'services'), 0)::bigint AS services,
      COALESCE(sum(count) FILTER (WHERE metric = 'customers'), 0)::bigint AS customers
    FROM (
      SELECT metric_of_client(metric) AS metric, price_kind, bucket AS month, base_minor, count FROM analytics_totals
      WHERE dimension = 'all' AND grain = 'month'
      UNION ALL
      SELECT metric_of_client(metric), price_kind, date_trunc('month', at AT TIME ZONE ${timeZone})::date, base_minor, count
      FROM analytics_facts) AS u
    GROUP BY 1`;
}

/** What open invoices ask for, and how many of them should have been paid before today. */
async function readOwed({ tx, timeZone, today }: Figures): Promise<Owed> {
  const [row] = await tx.$queryRaw<Owed[]>`
    SELECT COALESCE(sum(base_minor), 0)::bigint AS outstanding,
      COALESCE(sum(invoices) FILTER (WHERE due_day < ${today}::date), 0)::bigint AS overdue
    FROM (
      SELECT due_day, base_minor, invoices FROM analytics_owed_by_day
      UNION ALL
      SELECT (due_at AT TIME ZONE ${timeZone})::date, base_minor, count FROM analytics_facts WHERE metric = 'owed') AS u`;
  return row as Owed;
}

/** The resellers that ever brought most. */
function readTop({ tx }: Figures): Promise<{ id: string; name: string; revenue: bigint }[]> {
  return tx.$queryRaw`
    SELECT r.id, r.business_name AS name, sum(u.base_minor)::bigint AS revenue
    FROM (
      SELECT key, base_minor FROM analytics_totals
      WHERE metric = 'revenue' AND dimension = 'client' AND price_kind = 'wholesale' AND grain = 'year'
      UNION ALL
      SELECT client_id::text, base_minor FROM analytics_facts WHERE metric = 'revenue' AND price_kind = 'wholesale') AS u
    JOIN resellers r ON r.id = u.key::uuid GROUP BY r.id ORDER BY revenue DESC, r.id LIMIT ${TOP}`;
}
