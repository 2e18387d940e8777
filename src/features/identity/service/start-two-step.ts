import { AppError } from "@/core/errors";
import { actingAs, type Context, inTransaction } from "@/db";
import { readSettings } from "@/features/settings";
import { authorizeTwoStep } from "../domain/account";
import { newTotpSecret, totpUri } from "../domain/totp";
import type { StartTwoStepInput } from "../schemas";
import { checkOwnPassword } from "./check-own-password";
import { sealTotp } from "./sealed-totp";

/**
 * A new secret for the actor's authenticator app. It is nothing until `enableTwoStep` has seen a code of it, and the
 * next one takes its place.
 *
 * @throws {AppError} `state_conflict` when two-step sign-in is on already
 */
export async function startTwoStep(
  ctx: Context,
  input: StartTwoStepInput,
): Promise<{ secret: string; uri: string }> {
  const actor = authorizeTwoStep(ctx);
  const person = await checkOwnPassword(actingAs(ctx, actor), input.password);
  const secret = newTotpSecret();
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const { company } = await readSettings(tx);
    const set = await tx.$executeRaw`
      INSERT INTO two_steps (user_id, secret, created_at)
      VALUES (${actor.userId}::uuid, ${sealTotp(secret, actor.userId)}, ${ctx.clock.now()})
      ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
      WHERE two_steps.enabled_at IS NULL`;
    if (set === 0) throw new AppError("state_conflict", { detail: "Two-step sign-in is on already." });
    return { secret, uri: totpUri(secret, { issuer: company.name, account: person.email }) };
  });
}
