import { NO_RULES, type PriceRules, termsAt, type WholesaleTerms } from "@/features/pricing";

/** Wholesale terms by one rate set by hand, or by these rules over it. */
export function termsOf(rateBps: number, rules: Partial<PriceRules> = {}, at = new Date(0)): WholesaleTerms {
  const rates = { ownRateBps: rateBps, tierRateBps: null, defaultRateBps: 1_000, tierName: null };
  return termsAt({ ...NO_RULES, ...rules }, rates, at, { discountSetup: true });
}
