import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { PriceCap } from "./domain/resolve-price";
import type { PriceRule } from "./domain/terms";

/**
 * One price as a client sees it: retail, what it pays, and why. `ruled`: what the rule came to before `cap` stopped it;
 * `validTo`: until when the rule holds, null for good.
 */
export type PriceDto = {
  retail: Money;
  price: Money;
  discountBps: number;
  rule: PriceRule;
  ruled: Money;
  cap: PriceCap | null;
  validTo: string | null;
};

export type CyclePriceDto = { cycle: BillingCycle; recurring: PriceDto; setup: PriceDto };

export type PricedOptionDto = { id: string; name: string; prices: CyclePriceDto[] };

export type PricedOptionGroupDto = {
  id: string;
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  required: boolean;
  min: number;
  max: number;
  step: number;
  options: PricedOptionDto[];
};

/** A product in the client's own currency; cycles without a price are left out. */
export type PricedProductDto = {
  id: string;
  name: string;
  description: string;
  category: { id: string; name: string };
  prices: CyclePriceDto[];
  groups: PricedOptionGroupDto[];
};

/** The catalogue as one client sees it (R19, R26, R28). `rateBps` is null for a direct client. */
export type PricedCatalogDto = {
  currency: string;
  priceKind: "retail" | "wholesale";
  rateBps: number | null;
  products: PricedProductDto[];
};

/** What a change of prices did. `held`: services that keep what they pay; null where its moment is still to come. */
export type PriceChangeDto = {
  changed: number;
  effectiveAt: string;
  held: number | null;
  /** The catalogue's version after it. */
  version: string;
};
