import type { BillingCycle } from "@/core/billing-cycle";
import { parseTyped } from "@/core/money";
import type { PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";
import type { Configuration } from "./configuration";
import { chosenOption } from "./live-price";
import { parseCount } from "./parse-count";

/** What is wrong with one control; `key` is a message under portal.configure.errors. */
export type ConfigurationError = {
  field: string;
  key: "quantity" | "label" | "resale" | "choose" | "unavailable" | "range" | "step";
  values?: Record<string, string | number>;
};

/** An item as the verbs of orders take it, ids still in their public form. */
export type RequestedItem = {
  product: string;
  cycle: BillingCycle;
  quantity: number;
  label?: string;
  options: { group: string; option: string; quantity: number }[];
  resaleMinor?: number;
};

const MAX_LABEL = 120;
const MAX_QUANTITY = 100;

/** The configuration as an item to order, or everything that is wrong with it. The verbs check all of it again. */
export function checkConfiguration(
  product: PricedProductDto,
  configuration: Configuration,
  currency: string,
): { item: RequestedItem; errors: null } | { item: null; errors: ConfigurationError[] } {
  const errors: ConfigurationError[] = [];
  const quantity = parseCount(configuration.quantity);
  if (!quantity || quantity > MAX_QUANTITY) {
    errors.push({ field: "quantity", key: "quantity", values: { max: MAX_QUANTITY } });
  }
  const options: RequestedItem["options"] = [];
  for (const group of product.groups) {
    const error = checkGroup(group, configuration);
    const chosen = chosenOption(group, configuration);
    if (error) errors.push({ field: group.id, ...error });
    else if (chosen) options.push({ group: group.id, option: chosen.option.id, quantity: chosen.count });
  }
  const label = configuration.label.trim();
  if (label.length > MAX_LABEL) errors.push({ field: "label", key: "label", values: { max: MAX_LABEL } });
  const resale = configuration.resale.trim();
  const resaleMinor = resale === "" ? undefined : parseTyped(resale, currency);
  if (resaleMinor === null) errors.push({ field: "resale", key: "resale", values: { currency } });

  if (errors.length > 0 || !quantity || resaleMinor === null) return { item: null, errors };
  const { cycle } = configuration;
  return {
    item: { product: product.id, cycle, quantity, label: label || undefined, options, resaleMinor },
    errors: null,
  };
}

function checkGroup(
  group: PricedOptionGroupDto,
  configuration: Configuration,
): Omit<ConfigurationError, "field"> | null {
  const value = configuration.groups[group.id] ?? "";
  const name = group.name;
  if (group.kind === "quantity") return checkQuantity(group, value === "" ? 0 : parseCount(value));
  if (value === "") return group.required ? { key: "choose", values: { name } } : null;
  return chosenOption(group, configuration) ? null : { key: "unavailable", values: { name } };
}

function checkQuantity(
  group: PricedOptionGroupDto,
  count: number | null,
): Omit<ConfigurationError, "field"> | null {
  const { name, min, max, step } = group;
  if (count === 0 && min === 0 && !group.required) return null;
  if (count === null || count < Math.max(min, group.required ? 1 : min) || count > max) {
    return { key: "range", values: { name, min, max } };
  }
  return (count - min) % step === 0 ? null : { key: "step", values: { name, step } };
}
