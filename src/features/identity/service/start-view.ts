import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, parsePublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { StartViewInput } from "../schemas";

/**
 * Lets the asking session of an admin see the portal as a client, from its very next request on: only to look, unless
 * `mayChange`. The client reads who, why and how in its activity. `current` is the public id of the session.
 *
 * @throws {AppError} `not_found` for a client that is not there, `state_conflict` while the session sees another
 */
export async function startView(ctx: Context, input: StartViewInput & { current: string }): Promise<void> {
  const scope = authorizeProvider(ctx, "client:see_as");
  const { actor } = ctx;
  const sessionId = parsePublicId("session", input.current);
  if (actor.kind !== "admin" || !sessionId) throw new AppError("forbidden");
  await inTransaction(ctx, scope, async (tx) => {
    const client = await tx.client.findUnique({ where: { id: input.client }, select: { name: true } });
    if (!client) throw new AppError("not_found");
    await lockFreeSession(tx, sessionId, actor.userId);
    const { client: clientId, reason, minutes, mayChange } = input;
    const startedAt = ctx.clock.now();
    const expiresAt = new Date(startedAt.getTime() + minutes * 60_000);
    const id = newId(startedAt);
    const view = { id, sessionId, adminId: actor.userId, clientId, reason, mayChange, startedAt, expiresAt };
    await tx.seeAsView.create({ data: view });
    await recordActivity(tx, ctx, {
      action: "client.view_started",
      clientId,
      object: { kind: "client", id: clientId, name: client.name },
      after: { by: actor.label, reason, mayChange, until: expiresAt.toISOString() },
    });
  });
}

/** Held, so that of two at once one finds the other's view. */
async function lockFreeSession(tx: Tx, id: string, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM sessions WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const session = await tx.session.findFirst({
    where: { id, userId, revokedAt: null },
    select: { views: { where: { endedAt: null }, select: { id: true } } },
  });
  if (!session) throw new AppError("forbidden");
  if (session.views.length > 0)
    throw new AppError("state_conflict", { detail: "End the view that is open first." });
}
