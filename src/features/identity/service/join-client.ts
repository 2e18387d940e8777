import { AppError } from "@/core/errors";
import { parsePublicId, toPublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { authorizeAccount } from "../domain/account";
import type { InvitationTokenInput } from "../schemas";
import { staffCannotJoin } from "./accept-invitation";
import { takeInvitation } from "./open-invitation";
import { redeemInvitation } from "./redeem-invitation";

/**
 * Somebody who is signed in takes up an invitation to its own address, and works in that client from then on.
 * `current` is the public id of the asking session.
 *
 * @throws {AppError} `not_found` whatever is wrong with the link, `state_conflict` for another person's or staff
 */
export async function joinClient(
  ctx: Context,
  input: InvitationTokenInput & { current: string },
): Promise<{ client: string; clientName: string }> {
  const actor = authorizeAccount(ctx);
  const address = ctx.address ?? "unknown";
  await limitAttempts("invitation:address", address);
  // The link is the right to join; that the address is the actor's own is checked below.
  const joined = await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const invitation = await takeInvitation(tx, ctx, input.token);
    const { userId } = actor;
    if (actor.kind === "admin") throw staffCannotJoin();
    if (invitation.account?.id !== userId) {
      throw new AppError("state_conflict", {
        detail: `This invitation is for ${invitation.email}. Sign out, then open the link again.`,
      });
    }
    await redeemInvitation(tx, actingAs(ctx, { ...actor, clientId: invitation.clientId }), invitation);
    const id = parsePublicId("session", input.current);
    if (id) await tx.session.updateMany({ where: { id, userId }, data: { clientId: invitation.clientId } });
    return { client: toPublicId("client", invitation.clientId), clientName: invitation.client.name };
  });
  await forgiveAttempt("invitation:address", address);
  return joined;
}
