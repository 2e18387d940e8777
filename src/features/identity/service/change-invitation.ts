import { authorizeEither } from "@/core/access";
import type { MemberArea, MemberAreas } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import type { InvitationDto } from "../dto";
import type { InvitationRow } from "./announce-invitation";
import { openDesk } from "./client-desk";
import { invitationDto } from "./invitation-dto";

type OpenInvitation = Omit<InvitationRow, "areas"> & { areas: MemberArea[] };

/**
 * One change of an open invitation, with the client's people held still. A foreign one, a missing one and one that is
 * not open any more are all not there. `change` is told what the asker may give.
 */
export async function changeInvitation(
  ctx: Context,
  id: string,
  change: (tx: Tx, invitation: OpenInvitation, by: MemberAreas) => Promise<InvitationRow>,
): Promise<InvitationDto> {
  const scope = authorizeEither(ctx, "member:manage", "member:administer");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  return inTransaction(ctx, scope, async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, ...own }, select: { clientId: true } });
    if (!found) throw new AppError("not_found");
    const { by } = await openDesk(tx, ctx, found.clientId);
    // Whoever accepts it at this moment is waited for.
    await tx.$queryRaw`SELECT id FROM invitations WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.invitation.findFirst({ where: { id, acceptedAt: null, revokedAt: null } });
    if (!row) throw new AppError("not_found");
    const changed = await change(tx, { ...row, areas: row.areas as MemberArea[] }, by);
    return invitationDto(changed, ctx.clock.now());
  });
}
