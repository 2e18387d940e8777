import { cyclesOf, optionsFor } from "@/components/ordering/configuration";
import type { BillingCycle } from "@/core/billing-cycle";
import type { PricedProductDto } from "@/features/pricing";
import type { ServiceDto, ServiceOptionDto } from "@/features/services";

/** What a service runs with, as the controls of its options: an option's id, or by group and quantity. */
export function valuesOf(options: readonly ServiceOptionDto[]): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ group, option, quantity }) => [
      [group, option],
      [`${group} count`, String(quantity)],
    ]),
  );
}

type Wanted = { product: string; options: readonly { group: string; option: string; quantity: number }[] };

/** The cycles in which a running service can have this product, shortest first. */
export function runningCyclesOf(product: PricedProductDto): BillingCycle[] {
  return cyclesOf(product).filter((cycle) => cycle !== "one_time");
}

/** Whether a service can be changed as it stands. */
export function isChangeable({ status, cycle, pending }: ServiceDto): boolean {
  return status === "active" && cycle !== "one_time" && !pending;
}

/** Whether one more period of it can be paid for. */
export function isRenewable(service: ServiceDto): boolean {
  return isChangeable(service) && !service.cancelAtPeriodEnd && service.periodEnd !== null;
}

/** Whether this is what runs already. */
export function isSame(wanted: Wanted, productId: string, options: readonly ServiceOptionDto[]): boolean {
  const key = (list: Wanted["options"]) =>
    list
      .map(({ group, option, quantity }) => `${group} ${option} ${quantity}`)
      .sort()
      .join();
  return wanted.product === productId && key(wanted.options) === key(options);
}

/**
 * The values of a product's controls: what was chosen or is there already, where the product has that; its first
 * choice where it needs one.
 */
export function groupsOf(
  product: PricedProductDto,
  values: Readonly<Record<string, string>>,
  cycle: BillingCycle,
): Record<string, string> {
  const entries = product.groups.map((group) => {
    const value = values[group.id];
    const options = optionsFor(group, cycle);
    const isKnown = options.some(({ id }) => id === value);
    if (group.kind === "quantity")
      return [group.id, (isKnown ? values[`${group.id} count`] : value) ?? String(group.min)];
    if (group.kind === "yes_no")
      return [group.id, value === undefined ? (group.required ? "on" : "") : isKnown ? "on" : value];
    if (isKnown || value === "") return [group.id, value ?? ""];
    return [group.id, group.required ? (options[0]?.id ?? "") : ""];
  });
  return Object.fromEntries(entries);
}
