import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { QueueInput } from "../schemas";

/**
 * Has a scheduled job run now, besides its schedule. It goes by the outbox, so that no web process needs the queue.
 * `not_found` for what has no schedule, `state_conflict` while one is due or asked for already.
 */
export async function requestRun(ctx: Context, { queue }: QueueInput): Promise<{ queue: string }> {
  const scope = authorizeProvider(ctx, "job:manage");
  return inTransaction(ctx, scope, async (tx) => {
    // Two admins at once: the second sees what the first has asked for.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`run ${queue}`}, 0))`;
    const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.schedule WHERE name = ${queue}`;
    if (known.length === 0) throw new AppError("not_found");
    const [due] = await tx.$queryRaw<{ there: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM pgboss.job WHERE name = ${queue} AND state < 'active' AND start_after <= now())
        OR EXISTS (SELECT 1 FROM outbox_events
          WHERE dispatched_at IS NULL AND type = 'job.requested' AND payload ->> 'queue' = ${queue}) AS there`;
    if (due?.there) throw new AppError("state_conflict", { detail: "It waits to run already." });
    await recordActivity(tx, ctx, {
      action: "job.requested",
      clientId: null,
      object: { kind: "queue", id: queue, name: queue },
      providerOnly: true,
    });
    await emitEvent(tx, ctx, { type: "job.requested", clientId: null, object: { queue } });
    return { queue };
  });
}
