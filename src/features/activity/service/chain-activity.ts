import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";

const BATCH = 1_000;

/**
 * Takes all committed rows of the log that are not chained yet into the hash chain, oldest first. Of two callers at
 * once one does nothing.
 *
 * @returns how many were chained
 */
export async function chainActivity(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "activity:chain");
  for (let total = 0; ; ) {
    const [row] = await inTransaction(
      ctx,
      scope,
      (tx) => tx.$queryRaw<{ count: number }[]>`SELECT chain_activity(${BATCH}::int) AS count`,
    );
    const count = row?.count ?? 0;
    total += count;
    if (count < BATCH) return total;
  }
}
