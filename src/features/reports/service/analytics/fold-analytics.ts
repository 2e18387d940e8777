import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";

/** Notes that are added up in one transaction. */
export const FOLD_BATCH = 5_000;

/**
 * R64: adds what has happened to the provider's figures; see prisma/functions/analytics.sql. For the worker, which calls
 * it once a second and again at once while there is more.
 *
 * @returns how many notes were added up; 0 too while another worker is at it
 */
export async function foldAnalytics(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "report:fold");
  const folded = await inTransaction(ctx, scope, async (tx) => {
    const [row] = await tx.$queryRaw<
      { folded: number }[]
    >`SELECT fold_analytics(${FOLD_BATCH}::int) AS folded`;
    return row?.folded ?? 0;
  });
  return Math.max(0, folded);
}
