import { minorFromDb } from "@/core/money";
import { type Context, Prisma, type Tx } from "@/db";
import type { ProgramTerms } from "./reseller-row";

/** What a reseller has brought and has. Money in the provider's currency, but for `outstandingMinor`. */
export type ResellerFigures = {
  /** Paid wholesale invoices less refunds. */
  revenueMinor: number;
  /** The part of the last twelve months, today included. */
  revenue12MonthsMinor: number;
  /** Unpaid, in the reseller's own currency. */
  outstandingMinor: number;
  activeServices: number;
  customers: number;
  lastOrderAt: Date | null;
};

export type FigureColumns = {
  revenue: bigint;
  revenue_12m: bigint;
  outstanding: bigint;
  services: bigint;
  customers: bigint;
  last_order: Date | null;
};

/** Each figure of the reseller `r` as an SQL expression. `now`: the day that the last twelve months end with. */
export function figureSql(now: Date): Record<keyof FigureColumns, Prisma.Sql> {
  return {
    revenue: Prisma.sql`(SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days
      WHERE client_id = r.id AND price_kind = 'wholesale')`,
    revenue_12m: Prisma.sql`(SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days
      WHERE client_id = r.id AND price_kind = 'wholesale'
        AND day > ((${now}::timestamptz AT TIME ZONE 'UTC')::date - interval '12 months')::date)`,
    outstanding: Prisma.sql`(SELECT COALESCE(sum(total_minor::bigint - paid_minor::bigint - credited_minor::bigint), 0)::bigint FROM invoices
      WHERE client_id = r.id AND status IN ('issued', 'part_paid'))`,
    services: Prisma.sql`(SELECT count(*) FROM services WHERE client_id = r.id AND status = 'active')`,
    customers: Prisma.sql`(SELECT count(*) FROM customers WHERE reseller_id = r.id AND archived_at IS NULL)`,
    // Ids sort like the time of creation.
    last_order: Prisma.sql`(SELECT created_at FROM orders WHERE client_id = r.id ORDER BY id DESC LIMIT 1)`,
  };
}

/** All figures as columns of a SELECT. */
export function figureColumns(now: Date): Prisma.Sql {
  const columns = Object.entries(figureSql(now)).map(
    ([name, figure]) => Prisma.sql`${figure} AS ${Prisma.raw(name)}`,
  );
  return Prisma.join(columns, ", ");
}

export function toFigures(row: FigureColumns): ResellerFigures {
  return {
    revenueMinor: minorFromDb(row.revenue),
    revenue12MonthsMinor: minorFromDb(row.revenue_12m),
    outstandingMinor: minorFromDb(row.outstanding),
    activeServices: Number(row.services),
    customers: Number(row.customers),
    lastOrderAt: row.last_order,
  };
}

/** A reseller's figures, counted now. `tx` must see its row. */
export async function resellerFigures(
  tx: Tx,
  { clock }: Pick<Context, "clock">,
  id: string,
): Promise<ResellerFigures> {
  const [row] = await tx.$queryRaw<FigureColumns[]>(
    Prisma.sql`SELECT ${figureColumns(clock.now())} FROM resellers r WHERE r.id = ${id}::uuid`,
  );
  if (!row) throw new RangeError("there is no such reseller");
  return toFigures(row);
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
