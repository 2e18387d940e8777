import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";

/** How long a quote that has expired is still told apart from one that never was. */
const KEPT_MS = 60 * 60 * 1000;

/** Forgets quotes that expired more than an hour ago. */
export async function forgetQuotes(ctx: Context): Promise<void> {
  const scope = authorizeProvider(ctx, "quote:forget");
  const before = new Date(ctx.clock.now().getTime() - KEPT_MS);
  await inTransaction(ctx, scope, (tx) =>
    tx.orderQuote.deleteMany({ where: { validUntil: { lt: before } } }),
  );
}
