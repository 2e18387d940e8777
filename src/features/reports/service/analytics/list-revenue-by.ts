import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, Prisma } from "@/db";
import type { RevenueByDto, RevenueByRow } from "../../analytics-dto";
import type { Day, Grain } from "../../domain/days";
import { columnsOf, fittingGrain, type Stretch } from "../../domain/period";
import type { RevenueBy, RevenueByInput } from "../../schemas";
import { changeBps } from "../months";
import { askedPeriod, type Figures, readFigures, toPeriodDto, totalsIn } from "./figures";

/** Most rows of an answer. The rest is one row more, so that the rows come to the whole. */
const MOST_ROWS = 100;

type Row = { key: string; name: string | null; now: bigint; before: bigint; own: bigint };

/** Of what dimension the sums are, of which kinds, and how a row's key and name come from it. */
const SOURCES: Record<
  RevenueBy,
  {
    dimension: "client" | "product" | "tier" | "currency";
    kinds: ("wholesale" | "retail")[];
    join: Prisma.Sql;
    key: Prisma.Sql;
    name: Prisma.Sql;
  }
> = {
  reseller: {
    dimension: "client",
    kinds: ["wholesale"],
    join: Prisma.sql`LEFT JOIN resellers r ON r.id = s.key::uuid`,
    key: Prisma.sql`s.key`,
    name: Prisma.sql`r.business_name`,
  },
  product: {
    dimension: "product",
    kinds: ["wholesale", "retail"],
    join: Prisma.sql`LEFT JOIN products p ON p.id = NULLIF(s.key, '')::uuid`,
    key: Prisma.sql`s.key`,
    name: Prisma.sql`p.name`,
  },
  category: {
    dimension: "product",
    kinds: ["wholesale", "retail"],
    join: Prisma.sql`LEFT JOIN products p ON p.id = NULLIF(s.key, '')::uuid LEFT JOIN categories c ON c.id = p.category_id`,
    key: Prisma.sql`COALESCE(c.id::text, '')`,
    name: Prisma.sql`c.name`,
  },
  tier: {
    dimension: "tier",
    kinds: ["wholesale"],
    join: Prisma.sql`LEFT JOIN tiers t ON t.id = NULLIF(s.key, '')::uuid`,
    key: Prisma.sql`s.key`,
    name: Prisma.sql`t.name`,
  },
  currency: {
    dimension: "currency",
    kinds: ["wholesale", "retail"],
    join: Prisma.empty,
    key: Prisma.sql`s.key`,
    name: Prisma.sql`s.key`,
  },
};

/**
 * R59, R64: revenue of a period split by reseller, product, category, tier or currency, largest first, with its share of
 * all of them, the period before, and how it went over the period. Products are those that were ordered, categories those that they are in now; a tier
 * is the one that was in force at the payment. `own` is in the row's own currency, by currency alone.
 */
export function listRevenueBy(ctx: Context, input: RevenueByInput, limit = MOST_ROWS): Promise<RevenueByDto> {
  return readFigures(ctx, async (figures) => {
    const period = askedPeriod(input, figures.today);
    const rows = await readRows(figures, input.by, period, period.before);
    const shown = rows.slice(0, limit);
    const grain = fittingGrain(period);
    const columns = columnsOf(period, grain);
    const trends = await readTrends(figures, input.by, period, grain, shown.slice(0, MOST_ROWS));
    const total = rows.reduce((sum, row) => sum + row.now, 0n);
    const before = rows.reduce((sum, row) => sum + row.before, 0n);
    const dto = (row: Row): RevenueByRow => ({
      id: idOf(input.by, row.key),
      name: row.name,
      revenue: figures.money(row.now),
      own: input.by === "currency" ? { amount: Number(row.own), currency: row.key } : null,
      before: figures.money(row.before),
      shareBps: shareBps(row.now, total),
      changeBps: changeBps(Number(row.before), Number(row.now)),
      trend: columns.map((start) => trends.get(`${row.key} ${start}`) ?? 0),
    });
    const rest = rows.slice(limit);
    return {
      currency: figures.currency,
      period: toPeriodDto(period, figures.timeZone),
      by: input.by,
      grain,
      columns,
      total: figures.money(total),
      before: figures.money(before),
      changeBps: changeBps(Number(before), Number(total)),
      rows: shown.map(dto),
      rest: {
        count: rest.length,
        revenue: figures.money(rest.reduce((sum, row) => sum + row.now, 0n)),
        before: figures.money(rest.reduce((sum, row) => sum + row.before, 0n)),
      },
    };
  });
}

function readRows({ tx }: Figures, by: RevenueBy, now: Stretch, before: Stretch): Promise<Row[]> {
  const { dimension, kinds, join, key, name } = SOURCES[by];
  const of = { metrics: "revenue", dimension, kinds } as const;
  return tx.$queryRaw<Row[]>`
    WITH s AS (
      SELECT key, sum(now)::bigint AS now, sum(before)::bigint AS before, sum(own)::bigint AS own FROM (
        SELECT key, base_minor AS now, 0 AS before, own_minor AS own FROM ${totalsIn(of, now)}
        UNION ALL
        SELECT key, 0, base_minor, 0 FROM ${totalsIn(of, before)}) AS u
      GROUP BY key)
    SELECT ${key} AS key, min(${name}) AS name, sum(s.now)::bigint AS now, sum(s.before)::bigint AS before,
      sum(s.own)::bigint AS own
    FROM s ${join} GROUP BY 1 HAVING sum(s.now) <> 0 OR sum(s.before) <> 0
    ORDER BY now DESC, before DESC, key`;
}

/** What each row brought in each column, by its key and the column's first day. */
async function readTrends(
  { tx }: Figures,
  by: RevenueBy,
  stretch: Stretch,
  grain: Grain,
  rows: readonly Row[],
): Promise<Map<string, number>> {
  const { dimension, kinds, join, key } = SOURCES[by];
  const keys = rows.map((row) => row.key);
  // A category's sums are those of its products, so that its key is known after the join alone.
  const isJoined = by === "category";
  const of = { metrics: "revenue", dimension, kinds, grain, keys: isJoined ? undefined : keys };
  const among = isJoined ? Prisma.sql`WHERE ${key} = ANY (${keys}::text[])` : Prisma.empty;
  const found = await tx.$queryRaw<{ key: string; start: Day; minor: bigint }[]>`
    SELECT ${key} AS key, date_trunc(${grain}, s.bucket)::date::text AS start, sum(s.base_minor)::bigint AS minor
    FROM (SELECT * FROM ${totalsIn(of, stretch)}) AS s ${join} ${among} GROUP BY 1, 2`;
  return new Map(found.map((one) => [`${one.key} ${one.start}`, minorFromDb(one.minor)]));
}

function idOf(by: RevenueBy, key: string): string | null {
  if (key === "" || by === "currency") return key || null;
  return toPublicId(by, key);
}

/** A share in basis points; null of nothing. */
export function shareBps(part: bigint, whole: bigint): number | null {
  return whole > 0n ? Number((part * 10_000n * 2n + whole) / (whole * 2n)) : null;
}
