import { authorizeProvider } from "@/core/access";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction } from "@/db";

const KEEP_MS = 30 * 86_400_000;
/** In one transaction, so that no lock is held for long. */
const BATCH = 5_000;

/** Removes deliveries of more than 30 days ago, with their tries; what is still on its way stays. Returns how many. */
export async function forgetDeliveries(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "webhook:forget");
  const before = firstIdAt(new Date(ctx.clock.now().getTime() - KEEP_MS));
  let total = 0;
  for (;;) {
    const count = await inTransaction(
      ctx,
      scope,
      (tx) => tx.$executeRaw`
      DELETE FROM webhook_deliveries WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE id < ${before}::uuid AND status IN ('succeeded', 'failed')
        ORDER BY id LIMIT ${BATCH}::int)`,
    );
    total += count;
    if (count < BATCH) return total;
  }
}
