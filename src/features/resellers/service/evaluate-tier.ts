import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";
import type { TierCause } from "../dto";
import { tierMoveRecords } from "./tier-move-records";

/** Looks at one reseller's tier in the caller's transaction, and moves it when its figure says so (R16, R18). */
export async function evaluateTier(
  tx: Tx,
  ctx: Context,
  clientId: string,
  cause: Exclude<TierCause, "payment" | "refund">,
): Promise<void> {
  const records = JSON.stringify(tierMoveRecords(ctx, clientId));
  await tx.$executeRaw`SELECT evaluate_tier(${clientId}::uuid, ${cause}, ${ctx.clock.now()}, ${records}::jsonb)`;
}

/**
 * The nightly look at every live reseller: windows that have moved on, and days of grace that are over. Each in a
 * transaction of its own and at most once a UTC day, so that a run that was cut short goes on where it was.
 *
 * @returns how many were looked at
 */
export async function evaluateTiers(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "tier:evaluate");
  const resellers = await inTransaction(ctx, scope, (tx) =>
    tx.reseller.findMany({
      where: { status: { not: "inactive" } },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  for (const { id } of resellers) {
    await inTransaction(ctx, scope, (tx) => evaluateTier(tx, ctx, id, "nightly"));
  }
  return resellers.length;
}
