import { authorizeProvider } from "@/core/access";
import { type Money, minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { readSettings } from "@/features/settings";
import type { PeriodDto } from "../../analytics-dto";
import { type Day, dayAt, type Grain } from "../../domain/days";
import { customPeriod, type Period, periodOf, type Stretch } from "../../domain/period";
import { FEW, MANY, piecesOf } from "../../domain/pieces";
import type { PeriodInput } from "../../schemas";

/** What a figure is worked out with: the provider's currency and calendar. */
export type Figures = {
  tx: Tx;
  currency: string;
  timeZone: string;
  today: Day;
  /** Minor units of the provider's currency. */
  money: (minor: bigint | number | undefined) => Money;
};

/** Works out figures of the network, for whoever may see them. All of one answer are of one moment. */
export async function readFigures<T>(ctx: Context, work: (figures: Figures) => Promise<T>): Promise<T> {
  const scope = authorizeProvider(ctx, "report:network");
  const read = async (tx: Tx) => {
    const { currency, timeZone } = (await readSettings(tx)).company;
    const money = (minor: bigint | number | undefined) => ({ amount: minorFromDb(minor ?? 0), currency });
    return work({ tx, currency, timeZone, today: dayAt(ctx.clock.now(), timeZone), money });
  };
  return inTransaction(ctx, scope, read, "RepeatableRead");
}

/** The days that were asked for. */
export function askedPeriod({ period, from, to }: PeriodInput, today: Day): Period {
  // The schema has seen to it that `custom` names both.
  return period === "custom" ? customPeriod(from ?? today, to ?? today) : periodOf(period, today);
}

export function toPeriodDto({ name, before, ...stretch }: Period, timeZone: string): PeriodDto {
  return { name, ...stretch, before, timeZone };
}

/** Before everything that ever was counted. */
export const EVER = "0001-01-01";

/** How active services come and go (the metrics `service_…`), and what they bring each month with them. */
export const MOVES = ["started", "resumed", "raised", "lowered", "paused", "ended"] as const;
export type Move = (typeof MOVES)[number];
export const SERVICE_METRICS = MOVES.map((move) => `service_${move}`);
export const CUSTOMER_METRICS = ["customer_added", "customer_archived"];

/** By client there is only what such moves come to: `services` and `customers`. */
type Totals = {
  metrics: string | readonly string[];
  dimension: "all" | "client" | "product" | "tier" | "currency" | "days";
  /** Both unless told. */
  kinds?: readonly ("wholesale" | "retail")[];
  /** All unless told. */
  keys?: readonly string[];
  /** The grain that the sums are split by afterwards; whatever is read fastest unless told. */
  grain?: Grain;
};

/**
 * The rows of analytics_totals that sum to a stretch of days, for a FROM. Some are taken off (their sums have the other
 * sign), so that a row is nothing by itself: only sums are true.
 */
export function totalsIn(
  { metrics, dimension, kinds = ["wholesale", "retail"], keys, grain }: Totals,
  stretch: Stretch,
): Prisma.Sql {
  const kept = dimension === "client" ? MANY : FEW;
  const wanted = keys ? Prisma.sql`AND ${keyColumn(keys)} = ANY (${keys}::text[])` : Prisma.empty;
  const parts = piecesOf(stretch, grain, kept).map(({ grain, from, to, sign }) => {
    const signed = (column: string) => Prisma.raw(sign < 0 ? `-${column} AS ${column}` : column);
    return Prisma.sql`SELECT metric, price_kind, bucket, key, ${signed("own_minor")}, ${signed("base_minor")},
      ${signed("count")}, ${signed("seconds")} FROM analytics_totals
      WHERE metric = ANY (${[metrics].flat()}::text[]) AND dimension = ${dimension} AND price_kind = ANY (${kinds}::text[])
        AND grain = ${grain} AND bucket >= ${from}::date AND bucket < ${to}::date ${wanted}`;
  });
  return Prisma.sql`(${Prisma.join(parts, " UNION ALL ")}) AS totals`;
}

/** More keys than these are not looked up one by one. */
const LOOKED_UP_KEYS = 3;

/**
 * Each key as a condition of the index is a search of its own, of which PostgreSQL expects so much that it would rather go
 * through the whole table. As an expression they sort out what the rest of the index has found: some rows for each key.
 */
function keyColumn(keys: readonly string[]): Prisma.Sql {
  return Prisma.raw(keys.length > LOOKED_UP_KEYS ? "(key || '')" : "key");
}
