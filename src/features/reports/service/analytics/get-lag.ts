import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { AnalyticsLagDto } from "../../analytics-dto";

type Row = { waiting: bigint; since: Date | null };

/** How far the figures are behind what has happened: notes that are not added up yet, and the age of the oldest. */
export async function getAnalyticsLag(ctx: Context): Promise<AnalyticsLagDto> {
  const scope = authorizeProvider(ctx, "report:network");
  const [row] = await inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT count(*) AS waiting, (SELECT noted_at FROM analytics_facts ORDER BY id LIMIT 1) AS since
      FROM (SELECT FROM analytics_facts LIMIT ${MOST_COUNTED}) AS f`,
  );
  const behindMs = row?.since ? Math.max(0, ctx.clock.now().getTime() - row.since.getTime()) : 0;
  return { waiting: Number(row?.waiting ?? 0n), secondsBehind: Math.round(behindMs / 1000) };
}

/** Beyond it nobody needs the number: it would be counted for long. */
const MOST_COUNTED = 100_000;
