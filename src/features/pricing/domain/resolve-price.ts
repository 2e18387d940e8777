import { discountUnitMinor } from "@/core/money";
import type { PriceRule, PriceTerms } from "./terms";

/** One unit price with its trace: what it is at retail, which rule and rate applied, what is charged. */
export type ResolvedPrice = { retailMinor: number; discountBps: number; unitMinor: number; rule: PriceRule };

/** The product's only price calculation (R28): catalogue, quote, order, invoice and renewal all come through here. */
export function resolvePrice(retailMinor: number, terms: PriceTerms): ResolvedPrice {
  if (terms.kind === "retail") return { retailMinor, discountBps: 0, unitMinor: retailMinor, rule: "retail" };
  const { discountBps, rule } = terms;
  return { retailMinor, discountBps, unitMinor: discountUnitMinor(retailMinor, discountBps), rule };
}
