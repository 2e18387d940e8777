import { type Context, inTransaction } from "@/db";
import { authorizeTwoStep } from "../domain/account";
import type { TwoStepDto } from "../dto";

/** Whether the actor's own sign-in asks for a second step. */
export async function getTwoStep(ctx: Context): Promise<TwoStepDto> {
  const { userId } = authorizeTwoStep(ctx);
  const row = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.twoStep.findUnique({
      where: { userId },
      select: { enabledAt: true, _count: { select: { codes: { where: { usedAt: null } } } } },
    }),
  );
  return {
    enabledAt: row?.enabledAt?.toISOString() ?? null,
    recoveryCodesLeft: row?.enabledAt ? row._count.codes : 0,
    isRequired: ctx.actor.kind === "locked_admin",
  };
}
