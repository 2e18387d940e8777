import { AppError, fieldError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { ChangePasswordInput } from "../schemas";
import { findPerson } from "./find-person";
import { hashPassword, verifyPassword } from "./password";
import { revokeSessions } from "./revoke-sessions";
import { tellPerson } from "./tell-person";

/**
 * Gives the actor a new password, if it knows the old one, and ends its other sessions.
 * `current` is the public id of the session that stays.
 */
export async function changePassword(
  ctx: Context,
  input: ChangePasswordInput & { current: string },
): Promise<{ ended: number }> {
  const actor = authorizeAccount(ctx);
  await limitAttempts("password:account", actor.userId);
  const person = await inTransaction(ctx, { kind: "provider" }, (tx) => findPerson(tx, { id: actor.userId }));
  if (!person) throw new AppError("unauthenticated");
  if (!(await verifyPassword(person.passwordHash, input.currentPassword))) {
    throw fieldError(["currentPassword"], "wrong", "This is not your current password");
  }
  const passwordHash = await hashPassword(input.newPassword);
  const keep = parsePublicId("session", input.current);
  const ended = await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash, updatedAt: ctx.clock.now() } });
    // Who has come as far as the second step by the old one has to begin again.
    await tx.signInChallenge.deleteMany({ where: { userId: actor.userId } });
    // A link that somebody had asked for before is worth nothing either.
    await tx.passwordReset.deleteMany({ where: { userId: actor.userId, usedAt: null } });
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "user.password_changed",
      clientId: tenantOf(actor),
      object: { kind: "user", id: actor.userId, name: person.email },
    });
    await tellPerson(tx, ctx, "user.password_changed", person);
    return revokeSessions(tx, ctx, actor, keep ? { id: { not: keep } } : {});
  });
  await forgiveAttempt("password:account", actor.userId);
  return { ended };
}
