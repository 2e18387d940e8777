import type { FieldError } from "@/core/errors";
import { formatMoney } from "@/core/money";
import type { Tx } from "@/db";
import { priceKey, readPresentPrices } from "./present-prices";
import type { RuleRow } from "./price-world";

/** What is wrong with whom and what a rule names: not there, another currency, a price above today's retail. */
export async function ruleTargetErrors(tx: Tx, rule: RuleRow, now: Date): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const missing = (field: string, what: string) =>
    errors.push({ path: [field], code: "not_found", detail: `There is no such ${what}` });
  const { resellerId, tierId, categoryId, productId, optionId } = rule;
  const reseller =
    resellerId && (await tx.reseller.findUnique({ where: { id: resellerId }, include: { client: true } }));
  if (resellerId && !reseller) missing("reseller", "reseller");
  if (tierId && (await tx.tier.count({ where: { id: tierId } })) === 0) missing("tier", "tier");
  if (categoryId && (await tx.category.count({ where: { id: categoryId } })) === 0)
    missing("category", "category");
  if (productId && (await tx.product.count({ where: { id: productId } })) === 0)
    missing("product", "product");
  if (optionId && (await tx.option.count({ where: { id: optionId } })) === 0) missing("option", "option");
  if (errors.length > 0 || rule.kind !== "price_book") return errors;
  if (reseller && reseller.client.currency !== rule.currency) {
    const detail = `${reseller.businessName} buys in ${reseller.client.currency}`;
    return [{ path: ["currency"], code: "other_currency", detail }];
  }
  return bookErrors(tx, rule, now);
}

async function bookErrors(tx: Tx, rule: RuleRow, now: Date): Promise<FieldError[]> {
  const target = {
    product: rule.productId ?? undefined,
    option: rule.optionId ?? undefined,
    cycle: rule.cycle,
    currency: rule.currency,
  };
  const retail = (await readPresentPrices(tx, [target], now)).get(priceKey(target))?.price;
  const currency = rule.currency as string;
  if (!retail) {
    const detail = `There is no ${rule.cycle?.replace("_", "-")} price in ${currency}`;
    return [{ path: ["cycle"], code: "no_price", detail }];
  }
  const above = (field: "priceMinor" | "setupMinor", limit: number): FieldError[] =>
    (rule[field] ?? 0n) > BigInt(limit)
      ? [
          {
            path: [field],
            code: "above_retail",
            detail: `Above retail, which is ${formatMoney(limit, currency)} today`,
          },
        ]
      : [];
  return [...above("priceMinor", retail.priceMinor), ...above("setupMinor", retail.setupMinor)];
}
