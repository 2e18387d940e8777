import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { hashRecoveryCode, newRecoveryCode, RECOVERY_CODES } from "../domain/recovery-code";

/** New recovery codes in place of all earlier ones. They exist nowhere but in the result. */
export async function replaceRecoveryCodes(tx: Tx, ctx: Context, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const createdAt = ctx.clock.now();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: newId(createdAt),
      userId,
      codeHash: new Uint8Array(hashRecoveryCode(code)),
      createdAt,
    })),
  });
  return codes;
}
