import type { BillingCycle } from "@/core/billing-cycle";

/**
 * Retail of one thing for one cycle, in minor units of the currency it is filed under. `floorMinor`: what it costs the
 * provider, below which no rule goes; null where nobody has said.
 */
export type Price = {
  priceMinor: number;
  setupMinor: number;
  floorMinor: number | null;
  /** Of a price that nobody has set in this currency: the one it was converted from, and at what rate. */
  fx?: PriceFx | undefined;
};

/** `rateMillionths`: millionths of `currency` for one unit of the price's own. */
export type PriceFx = { currency: string; rateMillionths: number };

/** Prices by currency, then cycle. */
export type PriceTable = Readonly<Record<string, Partial<Record<BillingCycle, Price>>>>;

/** `retired`: nobody can choose it any more (R31). */
export type CatalogOption = { id: string; name: string; retired?: boolean; prices: PriceTable };

/** R30. A quantity or yes/no group has exactly one option; `min`, `max`, `step` are for quantities. */
export type CatalogOptionGroup = {
  id: string;
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  required: boolean;
  min: number;
  max: number;
  step: number;
  options: readonly CatalogOption[];
};

export type CatalogProduct = {
  id: string;
  categoryId: string;
  name: string;
  slug: string;
  description: string;
  status: "active" | "retired";
  /** `chosen`: for the resellers that an admin named. */
  visibility: "everyone" | "clients" | "resellers" | "chosen";
  prices: PriceTable;
  groups: readonly CatalogOptionGroup[];
};

export type CatalogCategory = { id: string; name: string; slug: string };

/** Everything that can be ordered, with retail prices: the same object for all tenants, under one version (R28). */
export type Catalog = {
  version: bigint;
  categories: readonly CatalogCategory[];
  /** In category and position order. */
  products: readonly CatalogProduct[];
  productById: ReadonlyMap<string, CatalogProduct>;
  /** Millionths of the provider's currency for one unit of each currency; the provider's own is 1 000 000. */
  exchangeRates: Readonly<Record<string, number>>;
  /** The time for which these prices hold, in ms; `until` null while no other one is laid down. */
  prices: { from: number; until: number | null };
};
