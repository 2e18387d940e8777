import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { PersonActor } from "../domain/person";
import type { TakenInvitation } from "./open-invitation";

/** Makes the actor a person of the client, and the link one that is used, in the caller's transaction. */
export async function redeemInvitation(
  tx: Tx,
  ctx: Context<PersonActor>,
  invitation: TakenInvitation,
): Promise<void> {
  const { id, clientId, email, role, areas } = invitation;
  const { userId } = ctx.actor;
  const now = ctx.clock.now();
  await tx.membership.create({ data: { clientId, userId, role, areas, createdAt: now } });
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now, acceptedByUserId: userId } });
  await recordActivity(tx, ctx, {
    action: "invitation.accepted",
    clientId,
    object: { kind: "invitation", id, name: email },
    after: { user: toPublicId("user", userId), role, areas },
  });
}
