import { actingAs, type Context, runStatement } from "@/db";
import { applyPriceChanges } from "./apply-price-changes";

const IS_DUE = {
  name: "price_change_is_due",
  text: "SELECT price_change_is_due($1) AS due",
} as const;

/**
 * Follows the dated changes of prices that have begun, before somebody prices what runs: between a change's moment and
 * its job a renewal would miss what the service is to keep (R28a). Whoever asks, it is the system that does it. One
 * statement while nothing is due.
 */
export async function applyDueChanges(ctx: Context): Promise<void> {
  const [row] = await runStatement<{ due: boolean }>(ctx, IS_DUE, [ctx.clock.now()]);
  if (row?.due) await applyPriceChanges(actingAs(ctx, { kind: "job", name: "price changes" }));
}
