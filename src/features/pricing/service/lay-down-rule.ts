import type { Context } from "@/db";
import type { PriceRuleResultDto } from "../dto";
import type { ChangeRuleInput, EndRuleInput, LayDownRuleInput } from "../schemas";
import { commitRule } from "./commit-rule";
import { planNewRule, planRuleChange, planRuleEnd } from "./plan-rule";

/**
 * R28a: lays down a price book entry, a rate for a product, a category, a tier, or a dated rate of a reseller, a tier
 * or the program. It holds from its first moment to before its last.
 */
export async function layDownRule(ctx: Context, input: LayDownRuleInput): Promise<PriceRuleResultDto> {
  const { running, reason } = input;
  const plan = (tx: Parameters<typeof planNewRule>[0]) => planNewRule(tx, ctx, input);
  return commitRule(ctx, { action: "price_rule.created", id: null, running, reason, plan });
}

/** Gives a rule other amounts or another time; what it has been stays. `state_conflict` for one that has ended. */
export async function changeRule(ctx: Context, input: ChangeRuleInput): Promise<PriceRuleResultDto> {
  return commitRule(ctx, {
    action: "price_rule.changed",
    ...input,
    plan: (tx, present) => planRuleChange(tx, ctx, input, present),
  });
}

/** Ends a rule now or at a moment. One that has not begun by then is taken back; one that has, stays in the history. */
export async function endRule(ctx: Context, input: EndRuleInput): Promise<PriceRuleResultDto> {
  return commitRule(ctx, {
    action: "price_rule.ended",
    ...input,
    plan: (_tx, present) => planRuleEnd(ctx, input, present),
  });
}
