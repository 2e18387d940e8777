import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";

/** How long the answer of an idempotent request is kept (api.md, "Idempotency"). */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets answers that are older; their keys may be used anew. */
export async function forgetKeptAnswers(ctx: Context): Promise<void> {
  const scope = authorizeProvider(ctx, "kept_answer:forget");
  const before = new Date(ctx.clock.now().getTime() - KEPT_MS);
  await inTransaction(ctx, scope, (tx) =>
    tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } }),
  );
}
