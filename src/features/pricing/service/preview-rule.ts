import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { getCatalog, readProducts } from "@/features/catalog";
import { getCompanySettings } from "@/features/settings";
import type { RenewalPreviewDto } from "../dto";
import type { PreviewRuleInput } from "../schemas";
import { planNewRule, planRuleChange, planRuleEnd, type RulePlan, rulesAfter, scopeOf } from "./plan-rule";
import { previewRenewals } from "./preview-renewals";
import { readPriceWorld } from "./price-world";

/** What laying down, changing or ending a rule would do to the renewals of running services. Writes nothing. */
export async function previewRule(ctx: Context, input: PreviewRuleInput): Promise<RenewalPreviewDto> {
  const scope = authorizeProvider(ctx, "price_rule:manage");
  const [{ exchangeRates }, company] = await Promise.all([getCatalog(ctx), getCompanySettings(ctx)]);
  return inTransaction(ctx, scope, async (tx) => {
    const plan = await planOf(tx, ctx, input);
    const { productById } = await readProducts(tx, plan.at);
    const before = await readPriceWorld(tx, plan.at, { products: productById });
    return previewRenewals(tx, {
      scope: scopeOf(plan.rule, productById.values()),
      running: input.running,
      before,
      after: { ...before, rules: rulesAfter(before.rules, plan) },
      base: { currency: company.currency, rates: exchangeRates },
    });
  });
}

async function planOf(tx: Tx, ctx: Context, input: PreviewRuleInput): Promise<RulePlan> {
  if (input.what === "lay_down") return planNewRule(tx, ctx, input);
  const present = await tx.priceRule.findUnique({ where: { id: input.id } });
  if (!present) throw new AppError("not_found");
  return input.what === "change" ? planRuleChange(tx, ctx, input, present) : planRuleEnd(ctx, input, present);
}
