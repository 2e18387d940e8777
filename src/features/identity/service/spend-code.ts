import { actingAs, type Context, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { tenantOf } from "../domain/account";
import type { Person, PersonActor } from "../domain/person";
import { hashRecoveryCode } from "../domain/recovery-code";
import { stepOf } from "../domain/totp";
import { openTotp } from "./sealed-totp";
import { tellPerson } from "./tell-person";

type Holder = Pick<Person, "id" | "email" | "name">;

/**
 * Uses up a code of an authenticator app, or a recovery code, of a person who has two-step sign-in; false when it is
 * wrong, or was used before. Of two who bring the same one at once, one succeeds.
 */
export async function spendCode(
  tx: Tx,
  ctx: Context,
  actor: PersonActor,
  holder: Holder,
  code: string,
): Promise<boolean> {
  const digits = code.replace(/\s/g, "");
  return /^[0-9]{6}$/.test(digits)
    ? spendStep(tx, ctx, holder.id, digits)
    : spendRecoveryCode(tx, ctx, actor, holder, code);
}

async function spendStep(tx: Tx, ctx: Context, userId: string, code: string): Promise<boolean> {
  const row = await tx.twoStep.findUnique({ where: { userId } });
  const step = row?.enabledAt ? stepOf(openTotp(row.secret, userId), code, ctx.clock.now()) : null;
  if (step === null) return false;
  const { count } = await tx.twoStep.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(
  tx: Tx,
  ctx: Context,
  actor: PersonActor,
  holder: Holder,
  code: string,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId: holder.id, codeHash: new Uint8Array(hashRecoveryCode(code)), usedAt: null },
    data: { usedAt: ctx.clock.now() },
  });
  if (count !== 1) return false;
  const left = await tx.recoveryCode.count({ where: { userId: holder.id, usedAt: null } });
  await recordActivity(tx, actingAs(ctx, actor), {
    action: "two_step.recovery_code_used",
    clientId: tenantOf(actor),
    object: { kind: "user", id: holder.id, name: holder.email },
    after: { left },
  });
  await tellPerson(tx, ctx, "two_step.recovery_code_used", holder, { left });
  return true;
}
