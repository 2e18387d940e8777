/** The rates that may decide, in basis points off retail; null where there is none. */
export type ResellerRates = { ownRateBps: number | null; tierRateBps: number | null; defaultRateBps: number };

export type WholesaleRate = { discountBps: number; rule: "own_rate" | "tier_rate" | "default_rate" };

/** A rate set by hand wins over the tier's, and that over the program's default (R12, R18). */
export function wholesaleRate(rates: ResellerRates): WholesaleRate {
  if (rates.ownRateBps !== null) return { discountBps: rates.ownRateBps, rule: "own_rate" };
  if (rates.tierRateBps !== null) return { discountBps: rates.tierRateBps, rule: "tier_rate" };
  return { discountBps: rates.defaultRateBps, rule: "default_rate" };
}
