import type { Context } from "@/db";
import { enableTwoStep, startTwoStep, totpCode } from "@/features/identity";
import { TEST_PASSWORD } from "./actors";

/** What the app of somebody with this secret shows now, or some steps of 30 seconds away. */
export function codeNow(secret: string, stepsAway = 0, now = new Date()): string {
  return totpCode(secret, new Date(now.getTime() + stepsAway * 30_000));
}

/** Gives a person with the password of all test people two-step sign-in. */
export async function turnOnTwoStep(
  ctx: Context,
  current = "",
): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await startTwoStep(ctx, { password: TEST_PASSWORD });
  const { codes } = await enableTwoStep(ctx, { code: codeNow(secret, 0, ctx.clock.now()), current });
  return { secret, codes };
}
