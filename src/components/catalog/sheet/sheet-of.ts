import { BILLING_CYCLES } from "@/core/billing-cycle";
import type { OptionGroupDto, ProductDto } from "@/features/catalog";
import { cellsOf, type SheetTarget } from "./sheet-changes";

type Priced = Pick<ProductDto, "id" | "name" | "prices" | "optionGroups">;

/** Products with their options as the targets and first texts of a sheet; an option that several share stands once. */
export function sheetOf(products: readonly Priced[], currencies: readonly string[]) {
  const seen = new Set<string>();
  const groups: OptionGroupDto[] = [];
  const targets = products.flatMap((product): SheetTarget[] => [
    { id: product.id, kind: "product", name: product.name },
    ...product.optionGroups.flatMap((group) => {
      if (seen.has(group.id)) return [];
      seen.add(group.id);
      groups.push(group);
      return optionTargets(group);
    }),
  ]);
  return sheetWith(targets, [...products, ...groups.flatMap(({ options }) => options)], currencies);
}

/** The options of one group. */
export function sheetOfGroup(group: OptionGroupDto, currencies: readonly string[]) {
  return sheetWith(optionTargets(group), group.options, currencies);
}

function optionTargets(group: OptionGroupDto): SheetTarget[] {
  return group.options.map(({ id, name }) => ({
    id,
    kind: "option",
    name,
    ...(group.kind === "choice" && { group: group.name }),
  }));
}

function sheetWith(
  targets: SheetTarget[],
  priced: readonly Pick<ProductDto, "id" | "prices">[],
  currencies: readonly string[],
) {
  const prices = priced.flatMap((one) => one.prices);
  const inUse = currencies.filter((code) => prices.some(({ price }) => price.currency === code));
  const cycles = BILLING_CYCLES.filter((cycle) => prices.some((price) => price.cycle === cycle));
  return {
    targets,
    start: cellsOf(priced),
    used: {
      currencies: inUse.length > 0 ? inUse : currencies.slice(0, 1),
      cycles: cycles.length > 0 ? cycles : (["monthly", "annual"] as const).slice(),
    },
  };
}
