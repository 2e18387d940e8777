import type { BillingCycle } from "@/core/billing-cycle";
import { type BookRule, inForceByKey, type PriceRules, type RateRule, type TargetedRate } from "./rules";
import { type ResellerRates, wholesaleRate } from "./wholesale-rate";

/** Which rule set a price, strongest first; `retail` where none did, `override` where an admin typed it. */
export const PRICE_RULES = [
  "retail",
  "override",
  "price_book",
  "reseller_product",
  "reseller_category",
  "own_rate",
  "tier_category",
  "tier_rate",
  "default_rate",
] as const;
export type PriceRule = (typeof PRICE_RULES)[number];

/** A rate with the name of the rule that it is; `tierName` where it is the tier's. */
export type AppliedRate = { rule: PriceRule; rate: RateRule; tierName: string | null };

/** What holds for a reseller at one moment: made by `termsAt`, asked for each price. */
export type WholesaleTerms = {
  kind: "wholesale";
  /** Price book entries by cycle and currency, then by product or option. */
  book: ReadonlyMap<string, ReadonlyMap<string, BookRule>>;
  productRates: ReadonlyMap<string, TargetedRate>;
  categoryRates: ReadonlyMap<string, TargetedRate>;
  tierCategoryRates: ReadonlyMap<string, TargetedRate>;
  /** The rate where nothing more precise holds. */
  general: AppliedRate;
  /** The tier's name at that moment, for traces; null where nobody reads them. */
  tierName: string | null;
  /** Whether rates are taken off set-up fees too: a setting of the program. */
  discountSetup: boolean;
};

/** What a buyer pays: retail (R19), or what its rules make of it (R20, R28a). */
export type PriceTerms = { kind: "retail" } | WholesaleTerms;

/** The rules in force at `at`, over the undated rates of reseller, tier and program. */
export function termsAt(
  rules: PriceRules,
  { tierName, ...rates }: ResellerRates & { tierName: string | null },
  at: Date,
  { discountSetup }: { discountSetup: boolean },
): WholesaleTerms {
  const now = at.getTime();
  const target = (rule: TargetedRate) => rule.targetId;
  const dated = { own: rules.ownRates, tier: rules.tierRates, default: rules.defaultRates };
  const { rule, rate } = wholesaleRate(rates, dated, now);
  return {
    kind: "wholesale",
    book: bookAt(rules, now),
    productRates: inForceByKey(rules.productRates, now, target),
    categoryRates: inForceByKey(rules.categoryRates, now, target),
    tierCategoryRates: inForceByKey(rules.tierCategoryRates, now, target),
    general: { rule, rate, tierName: rule === "tier_rate" ? tierName : null },
    tierName,
    discountSetup,
  };
}

function bookAt(rules: PriceRules, now: number): WholesaleTerms["book"] {
  const book = new Map<string, Map<string, BookRule>>();
  const entries = inForceByKey(
    rules.book,
    now,
    (rule) => `${rule.targetId} ${pageOf(rule.cycle, rule.currency)}`,
  );
  for (const entry of entries.values()) {
    const key = pageOf(entry.cycle, entry.currency);
    const page = book.get(key) ?? new Map<string, BookRule>();
    book.set(key, page.set(entry.targetId, entry));
  }
  return book;
}

function pageOf(cycle: BillingCycle, currency: string): string {
  return `${cycle} ${currency}`;
}

/** The price book entries for one cycle and currency, by product or option; undefined where there are none. */
export function bookOf(
  terms: WholesaleTerms,
  cycle: BillingCycle,
  currency: string,
): ReadonlyMap<string, BookRule> | undefined {
  return terms.book.size === 0 ? undefined : terms.book.get(pageOf(cycle, currency));
}

/**
 * The rate for a product and its options, in order of strength: the reseller's for the product, for its category, its
 * own, its tier's for the category, its tier's, the program's default.
 */
export function rateFor(terms: WholesaleTerms, product: { id: string; categoryId: string }): AppliedRate {
  const { general, tierName } = terms;
  const own = terms.productRates.get(product.id);
  if (own) return { rule: "reseller_product", rate: own, tierName: null };
  const category = terms.categoryRates.get(product.categoryId);
  if (category) return { rule: "reseller_category", rate: category, tierName: null };
  if (general.rule === "own_rate") return general;
  const tier = terms.tierCategoryRates.get(product.categoryId);
  return tier ? { rule: "tier_category", rate: tier, tierName } : general;
}
