import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { checkTouch } from "../domain/member-rules";
import type { MemberInput } from "../schemas";
import { clientOf, findMember, openDesk } from "./client-desk";
import { endMembership } from "./end-membership";

/**
 * Takes a person out of a client: signed out at its very next request there. What it has done stays in the log.
 *
 * @returns the person's name
 * @throws {AppError} `state_conflict` for the last owner, `forbidden` for an owner where the asker is none
 */
export async function removeMember(ctx: Context, input: MemberInput): Promise<{ name: string }> {
  const clientId = clientOf(authorizeEither(ctx, "member:manage", "member:administer"), input.client);
  // Sessions are the provider's table; client and person are the filter.
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const { by } = await openDesk(tx, ctx, clientId);
    const member = await findMember(tx, clientId, input.user);
    if (!member) throw new AppError("not_found");
    checkTouch(by, member.role);
    return endMembership(tx, ctx, clientId, input.user);
  });
}
