import type { BillingCycle } from "./billing-cycle";
import { currencyExponent } from "./currencies";
import { assertMinor, FULL_BPS, roundDivide } from "./money";

// In core, since the browser shows the same price that the server keeps.

export const RESALE_MARKUPS = ["wholesale_percent", "retail_percent", "wholesale_fixed"] as const;
export type ResaleMarkup = (typeof RESALE_MARKUPS)[number];

export const RESALE_ROUNDINGS = ["none", "up_to_whole", "up_to_95", "up_to_99"] as const;
export type ResaleRounding = (typeof RESALE_ROUNDINGS)[number];

/**
 * How a reseller makes its own price (R22): `markupBps` on top of wholesale or of retail (below zero: off it), or
 * `markupMinor` on top of wholesale; then up to the next price that ends as `rounding` says.
 */
export type ResaleMarkupRule = {
  markup: ResaleMarkup;
  markupBps: number | null;
  markupMinor: number | null;
  rounding: ResaleRounding;
};

/** Hundredths of the currency's unit that a price ends with. */
const ENDINGS: Record<Exclude<ResaleRounding, "none">, number> = {
  up_to_whole: 0,
  up_to_95: 95,
  up_to_99: 99,
};

/**
 * The reseller's own price in minor units of `currency`: the markup, rounded once, then rounded up, never down. A
 * currency without decimals knows no endings below one. Throws a RangeError above 2^53 − 1.
 */
export function resalePrice(
  rule: ResaleMarkupRule,
  wholesaleMinor: number,
  retailMinor: number,
  currency: string,
): number {
  return roundUp(markedUp(rule, wholesaleMinor, retailMinor), rule.rounding, currency);
}

/** The price before it is rounded up to an ending. */
export function markedUp(
  { markup, markupBps, markupMinor }: ResaleMarkupRule,
  wholesaleMinor: number,
  retailMinor: number,
): number {
  if (markup === "wholesale_fixed") return assertMinor(assertMinor(wholesaleMinor) + (markupMinor ?? 0));
  const base = assertMinor(markup === "retail_percent" ? retailMinor : wholesaleMinor);
  const factor = BigInt(FULL_BPS + (markupBps ?? 0));
  return assertMinor(Number(roundDivide(BigInt(base) * factor, BigInt(FULL_BPS))));
}

function roundUp(minor: number, rounding: ResaleRounding, currency: string): number {
  // Nothing stays nothing: a free option does not become 0.99.
  if (rounding === "none" || minor === 0) return minor;
  const unit = 10 ** currencyExponent(currency);
  const ending = Math.floor((ENDINGS[rounding] * unit) / 100);
  return assertMinor(minor + ((((ending - minor) % unit) + unit) % unit));
}

/** What a reseller has laid down for one product: its strongest rule, and its prices by cycle, which win over it. */
export type ResaleTerms = {
  rule: ResaleMarkupRule | null;
  prices: Partial<Record<BillingCycle, number>>;
};

/** Wholesale and retail of one unit and cycle, in minor units. */
type Amounts = { price: number; retail: number };

/**
 * What the reseller's list says for a configured unit: `base` is the product alone, `whole` with its options. Beside a
 * price of its own the options go by the rule or, without one, at retail. Null where nothing is laid down.
 */
export function listedResale(
  { rule, prices }: ResaleTerms,
  cycle: BillingCycle,
  { base, whole }: { base: Amounts; whole: Amounts },
  currency: string,
): number | null {
  const own = prices[cycle];
  if (own === undefined) return rule && resalePrice(rule, whole.price, whole.retail, currency);
  const [wholesaleMinor, retailMinor] = [whole.price - base.price, whole.retail - base.retail];
  return assertMinor(own + (rule ? markedUp(rule, wholesaleMinor, retailMinor) : retailMinor));
}

/** What a reseller keeps of its own price, in minor units and as a share of that price in basis points. */
export function marginOf(
  resaleMinor: number,
  costMinor: number,
): { amountMinor: number; bps: number | null } {
  const amountMinor = resaleMinor - costMinor;
  const bps =
    resaleMinor > 0 ? Number(roundDivide(BigInt(amountMinor) * BigInt(FULL_BPS), BigInt(resaleMinor))) : null;
  return { amountMinor, bps };
}
