import { minorFromDb } from "@/core/money";
import type { Context } from "@/db";
import type { CohortsDto } from "../../analytics-dto";
import { shiftMonths, startOf } from "../../domain/days";
import { readFigures } from "./figures";

const COHORTS = 24;

type Row = { joined: string; month: string; revenue: bigint; paying: bigint };

/** Resellers by the month in which they joined, and what each cohort brought in each month since, for two years. */
export function getCohorts(ctx: Context): Promise<CohortsDto> {
  return readFigures(ctx, async ({ tx, currency, timeZone, today }) => {
    const present = startOf("month", today);
    const first = shiftMonths(present, 1 - COHORTS);
    const rows = await tx.$queryRaw<Row[]>`
      WITH r AS MATERIALIZED (
        SELECT id::text AS key, date_trunc('month', created_at AT TIME ZONE ${timeZone})::date AS joined
        FROM resellers WHERE (created_at AT TIME ZONE ${timeZone})::date >= ${first}::date)
      SELECT r.joined::text, t.bucket::text AS month, sum(t.base_minor)::bigint AS revenue,
        count(*) FILTER (WHERE t.base_minor > 0) AS paying
      FROM analytics_totals t JOIN r USING (key)
      WHERE t.metric = 'revenue' AND t.dimension = 'client' AND t.price_kind = 'wholesale' AND t.grain = 'month'
        AND t.bucket >= ${first}::date
      GROUP BY r.joined, t.bucket`;
    const sizes = await tx.$queryRaw<{ joined: string; size: bigint }[]>`
      SELECT date_trunc('month', created_at AT TIME ZONE ${timeZone})::date::text AS joined, count(*) AS size
      FROM resellers WHERE (created_at AT TIME ZONE ${timeZone})::date >= ${first}::date GROUP BY 1 ORDER BY 1`;
    const found = new Map(rows.map((row) => [`${row.joined} ${row.month}`, row]));
    return {
      currency,
      cohorts: sizes.map(({ joined, size }) => ({
        joined: joined.slice(0, 7),
        resellers: Number(size),
        months: monthsFrom(joined, present).map((month) => {
          const row = found.get(`${joined} ${month}`);
          return { revenueMinor: minorFromDb(row?.revenue ?? 0n), paying: Number(row?.paying ?? 0n) };
        }),
      })),
    };
  });
}

/** Both of them included. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = shiftMonths(month, 1)) months.push(month);
  return months;
}
