import { authorizeProvider } from "@/core/access";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction } from "@/db";

const KEEP_MS = 30 * 86_400_000;
/** In one transaction, so that no lock is held for long. */
const BATCH = 5_000;

/** Removes requests of more than 30 days ago (R48). Returns how many; done again at the same time, none. */
export async function forgetRequestLogs(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "request_log:forget");
  const before = firstIdAt(new Date(ctx.clock.now().getTime() - KEEP_MS));
  let total = 0;
  for (;;) {
    const count = await inTransaction(
      ctx,
      scope,
      (tx) => tx.$executeRaw`
      DELETE FROM request_logs WHERE id IN (
        SELECT id FROM request_logs WHERE id < ${before}::uuid ORDER BY id LIMIT ${BATCH}::int)`,
    );
    total += count;
    if (count < BATCH) return total;
  }
}
