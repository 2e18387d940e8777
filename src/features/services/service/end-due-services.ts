import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { cancelService } from "./cancel-service";

/**
 * Ends the services that were to end with their period, once it is over. Each in a transaction of its own, so that a
 * run that was cut short, or came late, catches up.
 *
 * @returns how many have ended
 */
export async function endDueServices(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "service:provision");
  const due = await inTransaction(ctx, scope, (tx) =>
    tx.service.findMany({
      where: {
        cancelRequestedAt: { not: null },
        periodEnd: { lte: ctx.clock.now() },
        status: { in: ["active", "suspended"] },
      },
      select: { id: true },
      orderBy: { periodEnd: "asc" },
    }),
  );
  let ended = 0;
  for (const { id } of due) {
    try {
      await cancelService(ctx, { id, when: "now" });
      ended++;
    } catch (error) {
      // Somebody has cancelled it in this very moment.
      if (!(error instanceof AppError && error.code === "state_conflict")) throw error;
    }
  }
  return ended;
}
