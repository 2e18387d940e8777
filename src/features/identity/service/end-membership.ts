import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { checkOwnerStays } from "../domain/member-rules";
import { countOwners, findMember } from "./client-desk";

/**
 * Takes a person out of a client, whose row is locked: its sessions that work there end, whatever else it belongs to,
 * and the links that it has sent open nothing any more.
 */
export async function endMembership(
  tx: Tx,
  ctx: Context,
  clientId: string,
  userId: string,
): Promise<{ name: string }> {
  const member = await findMember(tx, clientId, userId);
  if (!member) throw new AppError("not_found");
  const { role, areas, user } = member;
  checkOwnerStays(await countOwners(tx, clientId), role, null);
  const ended = await endSessions(tx, ctx, clientId, userId);
  const revoked = await revokeSent(tx, ctx, clientId, userId);
  await tx.membership.delete({ where: { clientId_userId: { clientId, userId } } });
  await recordActivity(tx, ctx, {
    action: "member.removed",
    clientId,
    object: { kind: "user", id: userId, name: user.email },
    before: { name: user.name, role, areas },
    after: { sessions_ended: ended, invitations_revoked: revoked },
  });
  return { name: user.name };
}

/** Nobody comes in by the word of somebody who has gone. Whoever sent an invitation last stands for it. */
async function revokeSent(tx: Tx, ctx: Context, clientId: string, userId: string): Promise<number> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { clientId, invitedByUserId: userId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
  });
  for (const { id, email, role, areas } of revoked) {
    await recordActivity(tx, ctx, {
      action: "invitation.revoked",
      clientId,
      object: { kind: "invitation", id, name: email },
      before: { email, role, areas },
    });
  }
  return revoked.length;
}

/** A session that has chosen no client works in the one that its person has belonged to for longest. */
async function endSessions(tx: Tx, ctx: Context, clientId: string, userId: string): Promise<number> {
  const oldest = await tx.membership.findFirst({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { clientId: "asc" }],
  });
  const unchosen = oldest?.clientId === clientId ? [{ clientId: null }] : [];
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, OR: [{ clientId }, ...unchosen] },
    data: { revokedAt: ctx.clock.now() },
  });
  return count;
}
