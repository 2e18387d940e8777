import type { BillingCycle } from "@/core/billing-cycle";
import type { PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";
import { cyclesOf, optionsFor, priceFor, readConfiguration } from "./configuration";
import { livePrice, type Pair } from "./live-price";

/**
 * The least that a product can be had for on its shortest cycle, with the cheapest of what has to be chosen:
 * a price that somebody can really order. Null for a product that cannot be ordered in this currency.
 */
export function fromPrice(product: PricedProductDto): { cycle: BillingCycle; recurring: Pair } | null {
  const [cycle] = cyclesOf(product);
  if (!cycle) return null;
  const groups = product.groups.flatMap((group): [string, string][] => {
    const cheapest = group.kind === "choice" && group.required && cheapestOption(group, cycle);
    return cheapest ? [[group.id, cheapest]] : [];
  });
  const params = new URLSearchParams([["cycle", cycle], ...groups]);
  const price = livePrice(product, readConfiguration(product, params));
  return price && { cycle, recurring: price.recurring };
}

function cheapestOption(group: PricedOptionGroupDto, cycle: BillingCycle): string | undefined {
  const priced = optionsFor(group, cycle).map((option) => ({
    id: option.id,
    amount: priceFor(option.prices, cycle)?.recurring.price.amount ?? 0,
  }));
  return priced.sort((a, b) => a.amount - b.amount)[0]?.id;
}
