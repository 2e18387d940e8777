import { BILLING_CYCLES } from "@/core/billing-cycle";
import { toPublicId } from "@/core/ids";
import type { CatalogOptionGroup, CatalogProduct, PriceTable } from "../domain/catalog";
import type { CategoryDto, OptionGroupDto, PriceDto, ProductDto, ProductListItemDto } from "../dto";

type CategoryNames = ReadonlyMap<string, string>;

/** @param currency the provider's own, in which the list shows prices where a product has one */
export function toProductListItem(
  product: CatalogProduct,
  names: CategoryNames,
  currency: string,
): ProductListItemDto {
  const prices = toPrices(product.prices);
  return {
    id: toPublicId("product", product.id),
    name: product.name,
    category: toCategory(product, names),
    status: product.status,
    from: prices.find(({ price }) => price.currency === currency) ?? prices[0] ?? null,
    optionGroups: product.groups.length,
    visibility: product.visibility,
  };
}

export function toProduct(product: CatalogProduct, names: CategoryNames): ProductDto {
  return {
    id: toPublicId("product", product.id),
    name: product.name,
    description: product.description,
    category: toCategory(product, names),
    status: product.status,
    prices: toPrices(product.prices),
    optionGroups: product.groups.map(toOptionGroup),
  };
}

function toCategory({ categoryId }: CatalogProduct, names: CategoryNames): CategoryDto {
  return { id: toPublicId("category", categoryId), name: names.get(categoryId) ?? "" };
}

export function toOptionGroup(group: CatalogOptionGroup): OptionGroupDto {
  return {
    ...group,
    id: toPublicId("optionGroup", group.id),
    options: group.options.map(({ id, name, retired = false, prices }) => ({
      id: toPublicId("option", id),
      name,
      retired,
      prices: toPrices(prices),
    })),
  };
}

/** Those that are set, by currency, then from the shortest cycle to the longest, one-time last. */
function toPrices(table: PriceTable): PriceDto[] {
  return Object.keys(table)
    .sort()
    .flatMap((currency) =>
      BILLING_CYCLES.flatMap((cycle) => {
        const price = table[currency]?.[cycle];
        if (!price || price.fx) return [];
        return [
          {
            cycle,
            price: { amount: price.priceMinor, currency },
            setup: { amount: price.setupMinor, currency },
            floor: price.floorMinor === null ? null : { amount: price.floorMinor, currency },
          },
        ];
      }),
    );
}
