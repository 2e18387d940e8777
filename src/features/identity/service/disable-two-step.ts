import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { DisableTwoStepInput } from "../schemas";
import { checkOwnPassword } from "./check-own-password";
import { spendCode } from "./spend-code";
import { tellPerson } from "./tell-person";
import { wrongCode } from "./wrong-code";

/** From now on the password alone lets the actor in again. It needs both: the password, and a code of either kind. */
export async function disableTwoStep(ctx: Context, input: DisableTwoStepInput): Promise<void> {
  const actor = authorizeAccount(ctx);
  const { userId } = actor;
  const person = await checkOwnPassword(actingAs(ctx, actor), input.password);
  await limitAttempts("two-step:account", userId);
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    if (!person.hasTwoStep || !(await spendCode(tx, ctx, actor, person, input.code))) throw wrongCode();
    await tx.twoStep.deleteMany({ where: { userId } });
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "two_step.disabled",
      clientId: tenantOf(actor),
      object: { kind: "user", id: userId, name: person.email },
    });
    await tellPerson(tx, ctx, "two_step.disabled", person);
  });
  await forgiveAttempt("two-step:account", userId);
}
