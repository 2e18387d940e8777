import { newId, toPublicId } from "@/core/ids";
import { actingAs, type Context, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { tenantOf } from "../domain/account";
import type { PersonActor } from "../domain/person";
import { hashSessionToken, newSessionToken, SESSION_LIFETIME_SECONDS } from "../domain/session-token";

/** A new session, whose token exists nowhere but in the result. */
export async function openSession(
  tx: Tx,
  ctx: Context,
  actor: PersonActor,
  email: string,
): Promise<{ id: string; token: string }> {
  const token = newSessionToken();
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + SESSION_LIFETIME_SECONDS * 1000);
  const id = newId(createdAt);
  await tx.session.create({
    data: {
      id,
      userId: actor.userId,
      clientId: tenantOf(actor),
      tokenHash: new Uint8Array(hashSessionToken(token)),
      address: ctx.address,
      userAgent: ctx.userAgent,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt,
    },
  });
  const session = toPublicId("session", id);
  await recordActivity(tx, actingAs(ctx, actor), {
    action: "session.created",
    clientId: tenantOf(actor),
    object: { kind: "user", id: actor.userId, name: email },
    after: { session, expiresAt: expiresAt.toISOString() },
  });
  return { id: session, token };
}
