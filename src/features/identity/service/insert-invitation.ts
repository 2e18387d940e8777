import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { hashInvitationToken, invitationExpiry } from "../domain/invitation";
import { type Grant, normalGrant } from "../domain/member-rules";
import { announceInvitation, type InvitationRow } from "./announce-invitation";
import { invitationToken } from "./invitation-token";

type NewInvitation = Grant & { clientId: string; email: string; name: string };

/** An invitation with its activity row and its event, in the caller's transaction. */
export async function insertInvitation(tx: Tx, ctx: Context, input: NewInvitation): Promise<InvitationRow> {
  const now = ctx.clock.now();
  const id = newId(now);
  const { clientId, email, name } = input;
  const grant = normalGrant(input);
  const row = await tx.invitation.create({
    data: {
      id,
      clientId,
      email,
      name,
      ...grant,
      tokenHash: hashInvitationToken(invitationToken(id, 1)),
      expiresAt: invitationExpiry(now),
      invitedByUserId: senderOf(ctx),
      createdAt: now,
    },
  });
  await recordActivity(tx, ctx, {
    action: "invitation.created",
    clientId,
    object: { kind: "invitation", id, name: email },
    after: { name, email, ...grant },
  });
  await announceInvitation(tx, ctx, row);
  return row;
}

/** Who stands behind an invitation; null for the product itself. */
export function senderOf({ actor }: Context): string | null {
  return actor.kind === "admin" || actor.kind === "client" ? actor.userId : null;
}
