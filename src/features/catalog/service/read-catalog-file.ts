import { BILLING_CYCLES } from "@/core/billing-cycle";
import { toPublicId } from "@/core/ids";
import type { Tx } from "@/db";
import type { PriceTable } from "../domain/catalog";
import type { CatalogFile, FilePrice } from "../domain/file/catalog-file";
import { productRow, toCatalogProduct, toGroup } from "./product-row";

/** The catalogue as it is, as a file, and the uuids of what is in it. */
export type PresentCatalog = {
  file: CatalogFile;
  categoryIds: Map<string, string>;
  groupIds: Map<string, string>;
  /** By group's key, a line break, the option's name. */
  optionIds: Map<string, string>;
  productIds: Map<string, string>;
};

export const optionKey = (group: string, option: string) => `${group}\n${option}`;

export async function readPresentCatalog(tx: Tx, at: Date): Promise<PresentCatalog> {
  const prices = { where: { validFrom: { lte: at } }, orderBy: { validFrom: "asc" } } as const;
  const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
  const categories = await tx.category.findMany({
    orderBy: inOrder,
    include: { products: { orderBy: inOrder, include: { ...productRow(at), audience: true } } },
  });
  const groups = await tx.optionGroup.findMany({
    orderBy: { id: "asc" },
    include: { options: { orderBy: inOrder, include: { prices } } },
  });
  const slugs = new Map(groups.map(({ id, slug }) => [id, slug]));
  const products = categories.flatMap((category) =>
    category.products.map((row) => ({ row, product: toCatalogProduct(row), category: category.slug })),
  );
  return {
    file: {
      categories: categories.map(({ slug, name }) => ({ slug, name })),
      optionGroups: groups.map((row) => {
        const { name, kind, required, min, max, step, options } = toGroup(row);
        return {
          key: row.slug,
          name,
          kind,
          required,
          min,
          max,
          step,
          options: options.map((option) => ({
            name: option.name,
            retired: option.retired ?? false,
            prices: filePrices(option.prices),
          })),
        };
      }),
      products: products.map(({ row, product, category }) => ({
        slug: product.slug,
        name: product.name,
        category,
        description: product.description,
        status: product.status,
        visibility: product.visibility,
        resellers: row.audience.map(({ resellerId }) => toPublicId("reseller", resellerId)).sort(),
        groups: product.groups.map(({ id }) => slugs.get(id) ?? ""),
        prices: filePrices(product.prices),
      })),
    },
    categoryIds: new Map(categories.map(({ slug, id }) => [slug, id])),
    groupIds: new Map(groups.map(({ slug, id }) => [slug, id])),
    optionIds: new Map(
      groups.flatMap(({ slug, options }) =>
        options.map(({ id, name }) => [optionKey(slug, name), id] as const),
      ),
    ),
    productIds: new Map(products.map(({ product }) => [product.slug, product.id])),
  };
}

function filePrices(table: PriceTable): FilePrice[] {
  return Object.keys(table)
    .sort()
    .flatMap((currency) =>
      BILLING_CYCLES.flatMap((cycle) => {
        const price = table[currency]?.[cycle];
        return price ? [{ cycle, currency, ...price }] : [];
      }),
    );
}
