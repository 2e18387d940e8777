import type { BillingCycle } from "@/core/billing-cycle";
import type { Price } from "@/features/catalog";
import { type ResolvedPrice, resolvePrice, retailPrice } from "./resolve-price";
import { bookOf, type PriceTerms, rateFor } from "./terms";

/** What is priced: the parts of one product, for one cycle and currency. */
export type PricedProduct = {
  product: { id: string; categoryId: string };
  cycle: BillingCycle;
  currency: string;
};

/** The prices of a product's parts on these terms. `targetId`: the product's own id, or an option's. */
export type UnitResolver = {
  recurring: (price: Price, targetId: string) => ResolvedPrice;
  setup: (price: Price, targetId: string) => ResolvedPrice;
};

const AT_RETAIL: UnitResolver = {
  recurring: ({ priceMinor }) => retailPrice(priceMinor),
  setup: ({ setupMinor }) => retailPrice(setupMinor),
};

/**
 * The product's only price calculation (R28): catalogue, quote, order, invoice and renewal all come through here.
 * What is the same for all parts, the rate and the entries that may apply, is found once.
 */
export function unitResolver({ product, cycle, currency }: PricedProduct, terms: PriceTerms): UnitResolver {
  if (terms.kind === "retail") return AT_RETAIL;
  const rate = rateFor(terms, product);
  const book = bookOf(terms, cycle, currency);
  const { discountSetup } = terms;
  return {
    recurring: ({ priceMinor, floorMinor }, targetId) => {
      const entry = book?.get(targetId);
      return resolvePrice(priceMinor, floorMinor, entry ? { book: entry, minor: entry.priceMinor } : rate);
    },
    setup: ({ setupMinor }, targetId) => {
      const entry = book?.get(targetId);
      if (entry && entry.setupMinor !== null)
        return resolvePrice(setupMinor, null, { book: entry, minor: entry.setupMinor });
      return discountSetup ? resolvePrice(setupMinor, null, rate) : retailPrice(setupMinor);
    },
  };
}
