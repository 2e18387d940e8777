import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { tenantOf } from "../domain/account";
import type { PersonActor } from "../domain/person";
import { endViews } from "./end-views";

/** One activity row for sessions that their own person has ended; views of theirs end with them. */
export async function recordRevocation(
  tx: Tx,
  ctx: Context<PersonActor>,
  email: string,
  sessionIds: string[],
): Promise<void> {
  await recordActivity(tx, ctx, {
    action: "session.revoked",
    clientId: tenantOf(ctx.actor),
    object: { kind: "user", id: ctx.actor.userId, name: email },
    before: { sessions: sessionIds.map((id) => toPublicId("session", id)) },
  });
  if (ctx.actor.kind === "admin")
    await endViews(tx, { sessionId: { in: sessionIds } }, "signed_out", () => ctx);
}
