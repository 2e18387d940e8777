import { authorizeProvider } from "@/core/access";
import { actingAs, type Context, inTransaction } from "@/db";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { hashResetToken, resetNotOpen } from "../domain/password-reset";
import { actorOf } from "../domain/person";
import type { PasswordResetTokenInput } from "../schemas";
import { findPerson } from "./find-person";

/**
 * Whose password a link lets one choose anew, for whoever holds it.
 *
 * @throws {AppError} `not_found` whatever is wrong with the link, `rate_limited` after too many wrong ones
 */
export async function getPasswordReset(
  ctx: Context,
  input: PasswordResetTokenInput,
): Promise<{ email: string }> {
  const system = actingAs(ctx, { kind: "job", name: "password-reset" });
  const scope = authorizeProvider(system, "password:reset");
  const address = ctx.address ?? "unknown";
  await limitAttempts("password-reset-link:address", address);
  const person = await inTransaction(system, scope, async (tx) => {
    const [open] = await tx.$queryRaw<{ user_id: string | null }[]>`
      SELECT user_id FROM password_resets
      WHERE token_hash = ${hashResetToken(input.token)} AND used_at IS NULL AND expires_at > now()`;
    return open?.user_id ? findPerson(tx, { id: open.user_id }) : null;
  });
  if (!person || !actorOf(person)) throw resetNotOpen();
  await forgiveAttempt("password-reset-link:address", address);
  return { email: person.email };
}
