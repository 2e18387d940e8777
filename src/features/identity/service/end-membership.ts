import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { checkOwnerStays } from "../domain/member-rules";
import { countOwners, findMember } from "./client-desk";

/** Takes a person out of a client, whose row is locked: its sessions that work there end, whatever else it belongs to. */
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
  await tx.membership.delete({ where: { clientId_userId: { clientId, userId } } });
  await recordActivity(tx, ctx, {
    action: "member.removed",
    clientId,
    object: { kind: "user", id: userId, name: user.email },
    before: { name: user.name, role, areas },
    after: { sessions_ended: ended },
  });
  return { name: user.name };
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
