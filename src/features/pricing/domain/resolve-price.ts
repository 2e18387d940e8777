import { discountUnitMinor } from "@/core/money";
import type { BookRule } from "./rules";
import type { AppliedRate, PriceRule } from "./terms";

/** Where a rule was stopped: at the provider's own cost, or at retail. */
export type PriceCap = "floor" | "retail";

/**
 * One unit price with its trace: what it is at retail, which rule and rate applied, what that came to, where it was
 * stopped, what is charged. Amounts in minor units. `validTo`: until when the rule holds, in ms; null for good.
 */
export type ResolvedPrice = {
  retailMinor: number;
  unitMinor: number;
  /** Off retail by the rule; 0 for a price book entry, which is a price itself. */
  discountBps: number;
  rule: PriceRule;
  /** Whose rate it is, as that tier was called at the moment; null for every other rule. */
  tierName: string | null;
  /** What the rule came to before it was stopped; `unitMinor` where it was not. */
  ruledMinor: number;
  cap: PriceCap | null;
  ruleId: string | null;
  validFrom: number | null;
  validTo: number | null;
};

/** The price that a book entry or a rate makes of `retailMinor`, never above it and never below `floorMinor`. */
export function resolvePrice(
  retailMinor: number,
  floorMinor: number | null,
  applied: { book: BookRule; minor: number } | AppliedRate,
): ResolvedPrice {
  const isBook = "book" in applied;
  const source = isBook ? applied.book : applied.rate;
  const ruledMinor = isBook ? applied.minor : discountUnitMinor(retailMinor, applied.rate.rateBps);
  const cap = capOf(ruledMinor, retailMinor, floorMinor);
  return {
    retailMinor,
    unitMinor: cap === "floor" ? (floorMinor as number) : cap === "retail" ? retailMinor : ruledMinor,
    discountBps: isBook ? 0 : applied.rate.rateBps,
    rule: isBook ? "price_book" : applied.rule,
    tierName: isBook ? null : applied.tierName,
    ruledMinor,
    cap,
    ruleId: source.id || null,
    validFrom: source.validFrom,
    validTo: source.validTo,
  };
}

/** A price that no rule has touched (R19). */
export function retailPrice(retailMinor: number): ResolvedPrice {
  return {
    retailMinor,
    unitMinor: retailMinor,
    discountBps: 0,
    rule: "retail",
    tierName: null,
    ruledMinor: retailMinor,
    cap: null,
    ruleId: null,
    validFrom: null,
    validTo: null,
  };
}

/** A price that an admin typed: no rule made it, and none stops it. */
export function overriddenPrice(retailMinor: number, unitMinor: number): ResolvedPrice {
  return { ...retailPrice(retailMinor), unitMinor, ruledMinor: unitMinor, rule: "override" };
}

function capOf(ruledMinor: number, retailMinor: number, floorMinor: number | null): PriceCap | null {
  if (ruledMinor > retailMinor) return "retail";
  return floorMinor !== null && ruledMinor < floorMinor ? "floor" : null;
}
