import { parseTyped } from "@/core/money";
import type { PricedProductDto } from "@/features/pricing";
import type { RequestedItem } from "../ordering/check-configuration";
import { type Configuration, priceFor } from "../ordering/configuration";
import { type LivePrice, livePrice, type Pair } from "../ordering/live-price";

/** An item of an order that is not placed yet; `total` in minor units, with the price that was set for it. */
export type DraftItem = {
  key: number;
  name: string;
  request: RequestedItem & { override?: { unitMinor: number; reason: string } };
  total: Pair;
};

/** What was typed of another price than the client's. */
export type TypedOverride = { price: string; reason: string };

export type OverrideError = { field: "override" | "reason" };

/** A typed price as the verb takes it: null for none; or which field is wrong. */
export function readOverride(
  { price, reason }: TypedOverride,
  retailMinor: number,
  currency: string,
): { unitMinor: number; reason: string } | null | OverrideError {
  if (price.trim() === "") return null;
  const unitMinor = parseTyped(price, currency);
  if (unitMinor === null || unitMinor > retailMinor) return { field: "override" };
  return reason.trim() === "" ? { field: "reason" } : { unitMinor, reason: reason.trim() };
}

/** The live price with the product's own unit price exchanged for one that was set. */
export function priceWith(
  product: PricedProductDto,
  configuration: Configuration,
  unitMinor: number | null,
): LivePrice | null {
  if (unitMinor === null) return livePrice(product, configuration);
  const base = priceFor(product.prices, configuration.cycle);
  if (!base) return null;
  const recurring = {
    ...base.recurring,
    price: { ...base.recurring.price, amount: unitMinor },
  };
  const prices = product.prices.map((price) => (price === base ? { ...base, recurring } : price));
  return livePrice({ ...product, prices }, configuration);
}
