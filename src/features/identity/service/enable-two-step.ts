import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { authorizeTwoStep, tenantOf } from "../domain/account";
import { stepOf } from "../domain/totp";
import type { EnableTwoStepInput } from "../schemas";
import { findPerson } from "./find-person";
import { replaceRecoveryCodes } from "./recovery-codes";
import { revokeSessions } from "./revoke-sessions";
import { openTotp } from "./sealed-totp";
import { tellPerson } from "./tell-person";
import { wrongCode } from "./wrong-code";

/**
 * From now on the actor's sign-in asks for a code; its other sessions end. `current` is the public id of the one that
 * stays. The recovery codes exist nowhere but in the result.
 *
 * @throws {AppError} `state_conflict` when it is on already, or was never begun
 */
export async function enableTwoStep(
  ctx: Context,
  input: EnableTwoStepInput & { current: string },
): Promise<{ codes: string[] }> {
  const actor = authorizeTwoStep(ctx);
  const { userId } = actor;
  await limitAttempts("two-step:account", userId);
  const codes = await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const [row, person] = [
      await tx.twoStep.findUnique({ where: { userId } }),
      await findPerson(tx, { id: userId }),
    ];
    if (!person) throw new AppError("unauthenticated");
    if (!row || row.enabledAt) throw notBegun();
    const step = stepOf(openTotp(row.secret, userId), input.code, ctx.clock.now());
    if (step === null) throw wrongCode();
    const { count } = await tx.twoStep.updateMany({
      where: { userId, enabledAt: null, secret: row.secret },
      data: { enabledAt: ctx.clock.now(), lastStep: step },
    });
    if (count === 0) throw notBegun();
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "two_step.enabled",
      clientId: tenantOf(actor),
      object: { kind: "user", id: userId, name: person.email },
    });
    await tellPerson(tx, ctx, "two_step.enabled", person);
    const keep = parsePublicId("session", input.current);
    await revokeSessions(tx, ctx, actor, keep ? { id: { not: keep } } : {});
    return replaceRecoveryCodes(tx, ctx, userId);
  });
  await forgiveAttempt("two-step:account", userId);
  return { codes };
}

function notBegun(): AppError {
  return new AppError("state_conflict", { detail: "Begin again: this set-up is over." });
}
