import { authorizeEither } from "@/core/access";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { limitAttempts } from "@/integrations/rate-limit";
import { hashInvitationToken, invitationExpiry } from "../domain/invitation";
import { checkGift, checkTouch } from "../domain/member-rules";
import type { InvitationDto } from "../dto";
import type { InvitationIdInput } from "../schemas";
import { announceInvitation } from "./announce-invitation";
import { changeInvitation } from "./change-invitation";
import { senderOf } from "./insert-invitation";
import { invitationToken } from "./invitation-token";

/** Sends an invitation again, by a new link for another 7 days; the links before it open nothing any more. */
export async function resendInvitation(ctx: Context, input: InvitationIdInput): Promise<InvitationDto> {
  const scope = authorizeEither(ctx, "member:manage", "member:administer");
  if (scope.kind === "tenant") await limitAttempts("invitation:client", scope.clientId);
  return changeInvitation(ctx, input.id, async (tx, invitation, by) => {
    const { id, clientId, email } = invitation;
    checkTouch(by, invitation.role);
    // To send it is to give what it gives.
    checkGift(by, invitation);
    const round = invitation.round + 1;
    const expiresAt = invitationExpiry(ctx.clock.now());
    const row = await tx.invitation.update({
      where: { id },
      data: {
        round,
        expiresAt,
        tokenHash: hashInvitationToken(invitationToken(id, round)),
        invitedByUserId: senderOf(ctx),
      },
    });
    await recordActivity(tx, ctx, {
      action: "invitation.resent",
      clientId,
      object: { kind: "invitation", id, name: email },
      before: { expires_at: invitation.expiresAt.toISOString() },
      after: { expires_at: expiresAt.toISOString() },
    });
    await announceInvitation(tx, ctx, row);
    return row;
  });
}
