import type { Context, Tx } from "@/db";
import { hashInvitationToken, invitationNotOpen } from "../domain/invitation";

/** The invitation that a link opens, whoever asks; the same answer whatever is wrong with the link. */
export async function findOpenInvitation(tx: Tx, ctx: Context, token: string) {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashInvitationToken(token) },
    include: {
      client: { select: { name: true, reseller: { select: { status: true } } } },
      invitedBy: { select: { name: true, role: true } },
    },
  });
  const isOpen = row && !row.acceptedAt && !row.revokedAt && row.expiresAt > ctx.clock.now();
  if (!isOpen) throw invitationNotOpen();
  const account = await accountOf(tx, row.email);
  // Nobody comes back by an invitation whom the provider has shut out.
  if (account?.disabledAt) throw invitationNotOpen();
  return { ...row, account };
}

/** As above, held until the transaction ends: of two who accept at once, the second finds it used. */
export async function takeInvitation(tx: Tx, ctx: Context, token: string) {
  await tx.$queryRaw`SELECT id FROM invitations WHERE token_hash = ${hashInvitationToken(token)} FOR UPDATE`;
  return findOpenInvitation(tx, ctx, token);
}

export type TakenInvitation = Awaited<ReturnType<typeof takeInvitation>>;

async function accountOf(tx: Tx, email: string) {
  const user = await tx.user.findUnique({
    where: { email },
    include: { memberships: { take: 1, select: { clientId: true } } },
  });
  if (!user) return null;
  const { id, role, disabledAt, passwordHash, memberships } = user;
  return { id, disabledAt, kind: kindOf(role, passwordHash !== null && memberships.length > 0) };
}

/**
 * An account that can sign in has to, before it joins. One that cannot, since it belongs to no client any more or
 * never had a password, is begun anew by whoever reads its mail: it opens nothing else.
 */
function kindOf(role: "admin" | "client", canSignIn: boolean): "staff" | "existing" | "new" {
  if (role === "admin") return "staff";
  return canSignIn ? "existing" : "new";
}
