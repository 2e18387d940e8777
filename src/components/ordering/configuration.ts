import { BILLING_CYCLES, type BillingCycle } from "@/core/billing-cycle";
import type { CyclePriceDto, PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";

/** What stands in the configuration form, as text, by the names of its controls. */
export type Configuration = {
  cycle: BillingCycle;
  quantity: string;
  label: string;
  customer: string;
  resale: string;
  /** By option group: the chosen option's id, the quantity as typed, or "on"; "" where nothing is chosen. */
  groups: Readonly<Record<string, string>>;
};

type Params = { get(name: string): string | null };

/** The cycles that a product can be bought for, shortest first. */
export function cyclesOf(product: PricedProductDto): BillingCycle[] {
  const priced = new Set(product.prices.map((price) => price.cycle));
  return BILLING_CYCLES.filter((cycle) => priced.has(cycle));
}

/** The price of a product or option for a cycle, if it has one. */
export function priceFor(prices: readonly CyclePriceDto[], cycle: BillingCycle): CyclePriceDto | undefined {
  return prices.find((price) => price.cycle === cycle);
}

/** Options that can be had for this cycle. */
export function optionsFor(group: PricedOptionGroupDto, cycle: BillingCycle) {
  return group.options.filter((option) => priceFor(option.prices, cycle));
}

/** A configuration from an address. What the address leaves open gets the product's first choice. */
export function readConfiguration(product: PricedProductDto, params: Params): Configuration {
  const cycles = cyclesOf(product);
  const cycle = cycles.find((candidate) => candidate === params.get("cycle")) ?? cycles[0] ?? "monthly";
  const groups = product.groups.map((group) => [group.id, params.get(group.id) ?? firstChoice(group, cycle)]);
  return {
    cycle,
    quantity: params.get("quantity") ?? "1",
    label: params.get("label") ?? "",
    customer: params.get("customer") ?? "",
    resale: params.get("resale") ?? "",
    groups: Object.fromEntries(groups),
  };
}

function firstChoice(group: PricedOptionGroupDto, cycle: BillingCycle): string {
  if (group.kind === "quantity") return String(group.min);
  if (!group.required) return "";
  return group.kind === "yes_no" ? "on" : (optionsFor(group, cycle)[0]?.id ?? "");
}

/** A configuration as the query of an address: a link to it shows the same. */
export function configurationQuery({ groups, ...rest }: Configuration): string {
  // An empty group is kept, since leaving it out would bring the first choice back.
  const entries = [...Object.entries(rest).filter(([, value]) => value !== ""), ...Object.entries(groups)];
  return new URLSearchParams(entries).toString();
}
