import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { TwoStepCodeInput } from "../schemas";
import { findPerson } from "./find-person";
import { replaceRecoveryCodes } from "./recovery-codes";
import { spendCode } from "./spend-code";
import { wrongCode } from "./wrong-code";

/** New recovery codes for the actor, which exist nowhere but in the result; the earlier ones open no more. */
export async function renewRecoveryCodes(
  ctx: Context,
  input: TwoStepCodeInput,
): Promise<{ codes: string[] }> {
  const actor = authorizeAccount(ctx);
  const { userId } = actor;
  await limitAttempts("two-step:account", userId);
  const codes = await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const person = await findPerson(tx, { id: userId });
    if (!person?.hasTwoStep || !(await spendCode(tx, ctx, actor, person, input.code))) throw wrongCode();
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "two_step.codes_renewed",
      clientId: tenantOf(actor),
      object: { kind: "user", id: userId, name: person.email },
    });
    return replaceRecoveryCodes(tx, ctx, userId);
  });
  await forgiveAttempt("two-step:account", userId);
  return { codes };
}
