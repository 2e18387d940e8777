import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import type { DistributionDto } from "../../analytics-dto";
import type { DistributionInput } from "../../schemas";
import { readFigures } from "./figures";

/** Largest number of each column; the last has no end. */
const UP_TO = [0, 1, 5, 10, 50, 100, 500, 1_000];
const SHOWN = 100;

type Row = { id: string; name: string; count: bigint };

/** R60, R61: how many active services, or customers, each live reseller has: as a distribution, and ranked. */
export function getDistribution(
  ctx: Context,
  { of }: DistributionInput,
  limit = SHOWN,
): Promise<DistributionDto> {
  return readFigures(ctx, async ({ tx }) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r.id, r.business_name AS name, COALESCE(t.count, 0)::bigint AS count FROM resellers r
      LEFT JOIN (SELECT key, sum(count) AS count FROM analytics_totals
        WHERE metric = ${of} AND dimension = 'client' AND grain = 'year' AND price_kind = 'wholesale'
        GROUP BY key) AS t ON t.key = r.id::text
      WHERE r.status <> 'inactive' OR t.count > 0 ORDER BY count DESC, r.business_name, r.id`;
    const counts = rows.map(({ count }) => Number(count));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return {
      of,
      resellers: rows.length,
      total,
      median: counts.length === 0 ? null : medianOf(counts),
      histogram: [...UP_TO, null].map((upTo, index) => {
        const after = UP_TO[index - 1] ?? -1;
        return {
          from: after + 1,
          upTo,
          resellers: counts.filter((n) => n > after && (upTo === null || n <= upTo)).length,
        };
      }),
      rows: rows.slice(0, limit).map(({ id, name, count }) => ({
        id: toPublicId("reseller", id),
        name,
        count: Number(count),
        shareBps: total === 0 ? null : Math.round((Number(count) / total) * 10_000),
      })),
    };
  });
}

/** Of numbers that are in order. */
function medianOf(sorted: number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
