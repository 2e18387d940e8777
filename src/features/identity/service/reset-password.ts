import { authorizeProvider } from "@/core/access";
import { actingAs, type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { tenantOf } from "../domain/account";
import { hashResetToken, resetNotOpen } from "../domain/password-reset";
import { actorOf, type Person } from "../domain/person";
import type { ResetPasswordInput } from "../schemas";
import { findPerson } from "./find-person";
import { getPasswordReset } from "./get-password-reset";
import { hashPassword } from "./password";
import { revokeSessions } from "./revoke-sessions";
import { tellPerson } from "./tell-person";

/**
 * Gives whoever holds a link a new password, once, and ends all its sessions and its other links. Nobody is signed in by
 * it: two-step sign-in is asked for as ever, and keys of the API, which are the company's, go on.
 *
 * @throws {AppError} `not_found` whatever is wrong with the link, `rate_limited` after too many wrong ones
 */
export async function resetPassword(ctx: Context, input: ResetPasswordInput): Promise<{ ended: number }> {
  const system = actingAs(ctx, { kind: "job", name: "password-reset" });
  const scope = authorizeProvider(system, "password:reset");
  // A wrong link costs no hashing.
  await getPasswordReset(ctx, { token: input.token });
  const address = ctx.address ?? "unknown";
  await limitAttempts("password-reset-link:address", address);
  const passwordHash = await hashPassword(input.password);
  const ended = await inTransaction(system, scope, async (tx) => {
    const person = await spendReset(tx, input.token);
    const actor = person && actorOf(person);
    if (!actor) throw resetNotOpen();
    const userId = person.id;
    await tx.user.update({ where: { id: userId }, data: { passwordHash, updatedAt: ctx.clock.now() } });
    // Who has come as far as the second step by the old one has to begin again.
    await tx.signInChallenge.deleteMany({ where: { userId } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "user.password_reset",
      clientId: tenantOf(actor),
      object: { kind: "user", id: userId, name: person.email },
    });
    await tellPerson(tx, ctx, "user.password_changed", person);
    return revokeSessions(tx, ctx, actor, {});
  });
  await forgiveAttempt("password-reset-link:address", address);
  return { ended };
}

/** Whose link it is, used up; null when it opens nothing. Of two who bring it at once, one gets it. */
async function spendReset(tx: Tx, token: string): Promise<Person | null> {
  const [spent] = await tx.$queryRaw<{ user_id: string | null }[]>`
    UPDATE password_resets SET used_at = now()
    WHERE token_hash = ${hashResetToken(token)} AND used_at IS NULL AND expires_at > now()
    RETURNING user_id`;
  return spent?.user_id ? findPerson(tx, { id: spent.user_id }) : null;
}
