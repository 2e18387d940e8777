import type { BillingCycle } from "@/core/billing-cycle";
import type { CatalogProduct, Price, PriceTable } from "@/features/catalog";

/** A price of a product or option that a change sets; `after` null withdraws it. */
export type PlannedPrice = {
  kind: "product" | "option";
  id: string;
  name: string;
  cycle: BillingCycle;
  currency: string;
  before: Price | null;
  after: Price | null;
};

export function isSamePrice(one: Price | null, other: Price | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.priceMinor === other.priceMinor &&
    one.setupMinor === other.setupMinor &&
    one.floorMinor === other.floorMinor
  );
}

/** Products as they are once these prices have begun; those that none concerns are the same objects. */
export function withPrices(
  products: ReadonlyMap<string, CatalogProduct>,
  planned: readonly PlannedPrice[],
): Map<string, CatalogProduct> {
  const byTarget = new Map<string, PlannedPrice[]>();
  for (const price of planned) byTarget.set(price.id, [...(byTarget.get(price.id) ?? []), price]);
  const changed = (id: string, prices: PriceTable) => overlay(prices, byTarget.get(id) ?? []);
  return new Map(
    [...products].map(([id, product]) => {
      if (!targetsOf(product).some((target) => byTarget.has(target))) return [id, product];
      const groups = product.groups.map((group) => ({
        ...group,
        options: group.options.map((option) => ({ ...option, prices: changed(option.id, option.prices) })),
      }));
      return [id, { ...product, prices: changed(id, product.prices), groups }];
    }),
  );
}

/** The products whose own price or whose option's price is among these. */
export function productsWith(products: Iterable<CatalogProduct>, targets: ReadonlySet<string>): string[] {
  return [...products]
    .filter((product) => targetsOf(product).some((id) => targets.has(id)))
    .map(({ id }) => id);
}

function targetsOf(product: CatalogProduct): string[] {
  return [product.id, ...product.groups.flatMap(({ options }) => options.map(({ id }) => id))];
}

function overlay(prices: PriceTable, planned: readonly PlannedPrice[]): PriceTable {
  const table: { [currency: string]: PriceTable[string] } = { ...prices };
  for (const { currency, cycle, after } of planned)
    table[currency] = { ...table[currency], [cycle]: after ?? undefined };
  return table;
}
