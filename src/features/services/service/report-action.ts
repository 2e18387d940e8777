import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { ReportActionInput } from "../schemas";
import { completeAction, failAction } from "./complete-action";

/**
 * The provisioning system reports on an action. The same report again changes nothing; "done" holds against an earlier
 * or later "failed"; what was abandoned stays so. `not_found` for an action that there is not.
 */
export async function reportAction(ctx: Context, input: ReportActionInput): Promise<{ changed: boolean }> {
  const scope = authorizeProvider(ctx, "service:provision");
  return inTransaction(ctx, scope, async (tx) => {
    // Two reports at once: the second waits for what the first makes of it.
    await tx.$queryRaw`SELECT id FROM provisioning_actions WHERE id = ${input.action}::uuid FOR UPDATE`;
    const action = await tx.provisioningAction.findUnique({ where: { id: input.action } });
    if (!action) throw new AppError("not_found");
    const changed =
      input.state === "done"
        ? await completeAction(tx, ctx, action, input.reference ?? null)
        : await failAction(tx, ctx, action.id, input.error ?? "The provisioning system reports a failure");
    return { changed };
  });
}
