import { minorFromDb } from "@/core/money";
import type { ResaleMarkupRule, ResaleTerms } from "@/core/resale-price";
import type { Prisma, Tx } from "@/db";

export type RuleRow = Prisma.ResaleRuleGetPayload<object>;
export type PriceRow = Prisma.ResalePriceGetPayload<object>;

/** Everything that one reseller has laid down, in one currency. */
export type ResaleBook = { rules: readonly RuleRow[]; prices: readonly PriceRow[] };

export async function readResaleBook(tx: Tx, resellerId: string, currency: string): Promise<ResaleBook> {
  const rules = await tx.resaleRule.findMany({ where: { resellerId }, orderBy: { id: "asc" } });
  const prices = await tx.resalePrice.findMany({ where: { resellerId, currency } });
  return { rules, prices };
}

/** The strongest rule for a product: its own, its category's, the one for everything. */
export function strongestRule(
  rules: readonly RuleRow[],
  product: { id: string; categoryId: string },
): RuleRow | null {
  return (
    rules.find((rule) => rule.scope === "product" && rule.productId === product.id) ??
    rules.find((rule) => rule.scope === "category" && rule.categoryId === product.categoryId) ??
    rules.find((rule) => rule.scope === "everything") ??
    null
  );
}

/** What the book says of one product. */
export function termsOf(
  { rules, prices }: ResaleBook,
  product: { id: string; categoryId: string },
): ResaleTerms {
  const rule = strongestRule(rules, product);
  const own = prices.filter((price) => price.productId === product.id);
  return {
    rule: rule && toMarkupRule(rule),
    prices: Object.fromEntries(own.map(({ cycle, priceMinor }) => [cycle, minorFromDb(priceMinor)])),
  };
}

export function toMarkupRule({ markup, markupBps, markupMinor, rounding }: RuleRow): ResaleMarkupRule {
  return {
    markup,
    markupBps,
    markupMinor: markupMinor === null ? null : minorFromDb(markupMinor),
    rounding,
  };
}
