import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { checkTouch } from "../domain/member-rules";
import type { InvitationDto } from "../dto";
import type { InvitationIdInput } from "../schemas";
import { changeInvitation } from "./change-invitation";

/** Takes an invitation back: its link opens nothing from now on. */
export async function revokeInvitation(ctx: Context, input: InvitationIdInput): Promise<InvitationDto> {
  return changeInvitation(ctx, input.id, async (tx, { id, clientId, email, role, areas }, by) => {
    checkTouch(by, role);
    const row = await tx.invitation.update({ where: { id }, data: { revokedAt: ctx.clock.now() } });
    await recordActivity(tx, ctx, {
      action: "invitation.revoked",
      clientId,
      object: { kind: "invitation", id, name: email },
      before: { email, role, areas },
    });
    return row;
  });
}
