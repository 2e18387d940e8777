import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { checkGift, checkOwnerStays, checkTouch, normalGrant } from "../domain/member-rules";
import type { ChangeMemberInput } from "../schemas";
import { clientOf, countOwners, findMember, openDesk } from "./client-desk";

/**
 * Gives a person of a client another role or other areas, in effect at its very next request.
 *
 * @returns the person's name
 * @throws {AppError} `state_conflict` for the last owner, `forbidden` for an owner where the asker is none
 */
export async function changeMember(ctx: Context, input: ChangeMemberInput): Promise<{ name: string }> {
  const scope = authorizeEither(ctx, "member:manage", "member:administer");
  const clientId = clientOf(scope, input.client);
  const { user: userId } = input;
  return inTransaction(ctx, scope, async (tx) => {
    const { by } = await openDesk(tx, ctx, clientId);
    const member = await findMember(tx, clientId, userId);
    if (!member) throw new AppError("not_found");
    const { role, areas, user } = member;
    checkTouch(by, role);
    checkGift(by, input, areas);
    checkOwnerStays(await countOwners(tx, clientId), role, input.role);
    const grant = normalGrant(input);
    await tx.membership.update({ where: { clientId_userId: { clientId, userId } }, data: grant });
    await recordActivity(tx, ctx, {
      action: "member.updated",
      clientId,
      object: { kind: "user", id: userId, name: user.email },
      before: { role, areas },
      after: grant,
    });
    return { name: user.name };
  });
}
