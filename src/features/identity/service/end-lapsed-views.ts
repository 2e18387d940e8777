import { authorizeProvider } from "@/core/access";
import { fixedClock } from "@/core/clock";
import { actingAs, type Context, inTransaction } from "@/db";
import { endViews } from "./end-views";

/**
 * Says in the log of views whose time is over that they ended, at that time. What they allowed ended then by itself;
 * this is only told. Returns how many there were.
 */
export async function endLapsedViews(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "client:stop_seeing");
  const which = { expiresAt: { lte: ctx.clock.now() } };
  return inTransaction(ctx, scope, (tx) =>
    endViews(tx, which, "time_over", ({ adminId, adminName, expiresAt }) => ({
      ...actingAs(ctx, { kind: "admin", userId: adminId, label: adminName }),
      clock: fixedClock(expiresAt.toISOString()),
    })),
  );
}
