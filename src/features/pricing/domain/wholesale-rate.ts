import { inForce, type RateRule } from "./rules";

/** Where a rate off everything comes from: set by hand, the reseller's tier, or the program's default. */
export type RateSource = "own_rate" | "tier_rate" | "default_rate";

/** The rates that may decide, in basis points off retail; null where there is none. */
export type ResellerRates = { ownRateBps: number | null; tierRateBps: number | null; defaultRateBps: number };

/** Rates that hold for a time and win over the undated one beside them while they do. */
export type DatedRates = {
  own: readonly RateRule[];
  tier: readonly RateRule[];
  default: readonly RateRule[];
};

export type WholesaleRate = { discountBps: number; rule: RateSource; rate: RateRule };

const NO_DATED_RATES: DatedRates = { own: [], tier: [], default: [] };

/**
 * The rate of a reseller at `at`, in ms: one set by hand wins over the tier's, and that over the program's default
 * (R12, R18). Of several of one source the dated one that began last decides.
 */
export function wholesaleRate(rates: ResellerRates, dated = NO_DATED_RATES, at = 0): WholesaleRate {
  const sources = [
    ["own_rate", rates.ownRateBps, dated.own],
    ["tier_rate", rates.tierRateBps, dated.tier],
    ["default_rate", rates.defaultRateBps, dated.default],
  ] as const;
  for (const [rule, undatedBps, rules] of sources) {
    const rate = inForce(rules, at) ?? undated(undatedBps);
    if (rate) return { discountBps: rate.rateBps, rule, rate };
  }
  throw new RangeError("the program's default rate is always there");
}

function undated(rateBps: number | null): RateRule | null {
  return rateBps === null ? null : { id: "", rateBps, validFrom: null, validTo: null };
}
