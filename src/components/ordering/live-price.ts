import { multiplyMinor, sumMinor } from "@/core/money";
import type { PriceDto, PricedOptionDto, PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";
import { type Configuration, optionsFor, priceFor } from "./configuration";
import { parseCount } from "./parse-count";

/** Amounts in minor units of the catalogue's currency, at retail and as charged. */
export type Pair = { retail: number; price: number };

/** One thing that the price is made of, for one unit. */
export type Part = {
  key: string;
  label: string;
  count: number;
  recurring: Pair;
  setup: Pair;
  /** Of one, with how they came about. */
  unit: { recurring: PriceDto; setup: PriceDto };
};

export type LivePrice = {
  parts: Part[];
  quantity: number;
  /** For one unit: each cycle, and once. */
  recurring: Pair;
  setup: Pair;
  /** For all units: the first cycle and the set-up fees. What the order will cost. */
  total: Pair;
};

/**
 * The price of a configuration, summed from the unit prices that the server gave: those are rounded already, and
 * nothing is rounded again, so that the quote, the order and the invoice say the same (R26).
 * Null while something in it has no price: a quantity that is no number, an option left open.
 */
export function livePrice(product: PricedProductDto, configuration: Configuration): LivePrice | null {
  const base = priceFor(product.prices, configuration.cycle);
  const quantity = parseCount(configuration.quantity);
  if (!base || !quantity) return null;
  const parts: Part[] = [
    {
      key: product.id,
      label: product.name,
      count: 1,
      recurring: pair(base.recurring, 1),
      setup: pair(base.setup, 1),
      unit: base,
    },
  ];
  for (const group of product.groups) {
    const chosen = chosenOption(group, configuration);
    if (chosen === undefined) return null;
    if (chosen === null) continue;
    const price = priceFor(chosen.option.prices, configuration.cycle);
    if (!price) return null;
    const { count } = chosen;
    const label = group.kind === "choice" ? `${group.name}: ${chosen.option.name}` : group.name;
    parts.push({
      key: group.id,
      label,
      count,
      recurring: pair(price.recurring, count),
      setup: pair(price.setup, count),
      unit: price,
    });
  }
  const recurring = sum(parts.map((part) => part.recurring));
  const setup = sum(parts.map((part) => part.setup));
  return { parts, quantity, recurring, setup, total: times(sum([recurring, setup]), quantity) };
}

/** What is chosen in a group: null for nothing, undefined when it cannot be told yet. */
export function chosenOption(
  group: PricedOptionGroupDto,
  { cycle, groups }: Configuration,
): { option: PricedOptionDto; count: number } | null | undefined {
  const value = groups[group.id] ?? "";
  const options = optionsFor(group, cycle);
  if (group.kind === "choice") {
    if (value === "") return group.required ? undefined : null;
    const option = options.find((candidate) => candidate.id === value);
    return option && { option, count: 1 };
  }
  const [option] = options;
  if (group.kind === "yes_no") {
    if (value === "") return null;
    return option && { option, count: 1 };
  }
  const count = parseCount(value === "" ? "0" : value);
  if (count === 0) return null;
  return option && count ? { option, count } : undefined;
}

function pair({ retail, price }: PriceDto, count: number): Pair {
  return times({ retail: retail.amount, price: price.amount }, count);
}

function times(amounts: Pair, count: number): Pair {
  return { retail: multiplyMinor(amounts.retail, count), price: multiplyMinor(amounts.price, count) };
}

function sum(pairs: readonly Pair[]): Pair {
  return { retail: sumMinor(pairs.map((one) => one.retail)), price: sumMinor(pairs.map((one) => one.price)) };
}
