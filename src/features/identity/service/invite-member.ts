import { authorizeEither } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { limitAttempts } from "@/integrations/rate-limit";
import { checkGift } from "../domain/member-rules";
import type { InvitationDto } from "../dto";
import type { InviteMemberInput } from "../schemas";
import { clientOf, openDesk } from "./client-desk";
import { insertInvitation } from "./insert-invitation";
import { invitationDto } from "./invitation-dto";

/** As many people and open invitations as a client can have: its list is one page. */
const MOST_PEOPLE = 100;

/**
 * Asks somebody to join a client, by a mail with a link that opens for 7 days. Whether the address has an account
 * elsewhere makes no difference to the answer.
 */
export async function inviteMember(ctx: Context, input: InviteMemberInput): Promise<InvitationDto> {
  const scope = authorizeEither(ctx, "member:manage", "member:administer");
  const clientId = clientOf(scope, input.client);
  if (scope.kind === "tenant") await limitAttempts("invitation:client", clientId);
  return inTransaction(ctx, scope, async (tx) => {
    const { name: clientName, by } = await openDesk(tx, ctx, clientId);
    checkGift(by, input);
    await checkAddress(tx, clientId, clientName, input.email);
    return invitationDto(await insertInvitation(tx, ctx, { ...input, clientId }), ctx.clock.now());
  });
}

async function checkAddress(tx: Tx, clientId: string, clientName: string, email: string): Promise<void> {
  const open = { clientId, acceptedAt: null, revokedAt: null };
  if (await tx.membership.findFirst({ where: { clientId, user: { email } }, select: { userId: true } })) {
    throw fieldError(["email"], "member", `This person belongs to ${clientName} already`);
  }
  if (await tx.invitation.findFirst({ where: { ...open, email }, select: { id: true } })) {
    throw fieldError(
      ["email"],
      "taken",
      "This address is invited already. Send that invitation again instead",
    );
  }
  const [members, invited] = [
    await tx.membership.count({ where: { clientId } }),
    await tx.invitation.count({ where: open }),
  ];
  if (members + invited < MOST_PEOPLE) return;
  throw new AppError("state_conflict", {
    detail: `A company can have ${MOST_PEOPLE} people and open invitations at most. Remove one of them first.`,
  });
}
