import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { CatalogOptionGroup, CatalogProduct, PriceTable } from "../domain/catalog";

/**
 * What a product is read with: its prices as they are at `at`, the latest of each last, its option groups in order,
 * their options and prices.
 */
export const productRow = (at: Date) => {
  const prices = { where: { validFrom: { lte: at } }, orderBy: { validFrom: "asc" } } as const;
  return {
    prices,
    groups: {
      orderBy: [{ position: "asc" }, { groupId: "asc" }],
      include: {
        group: {
          include: { options: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { prices } } },
        },
      },
    },
  } as const satisfies Prisma.ProductInclude;
};

type ProductRow = Prisma.ProductGetPayload<{ include: ReturnType<typeof productRow> }>;
type GroupRow = ProductRow["groups"][number]["group"];
type PriceRow = Omit<ProductRow["prices"][number], "productId">;

/** A product as pricing and pages know it, with uuids and retail prices. */
export function toCatalogProduct(row: ProductRow): CatalogProduct {
  return {
    id: row.id,
    categoryId: row.categoryId,
    name: row.name,
    slug: row.slug,
    description: row.description,
    status: row.status,
    visibility: row.visibility,
    prices: toPriceTable(row.prices),
    groups: row.groups.map(({ group }) => toGroup(group)),
  };
}

/** An option group with its options and their prices. */
export function toGroup(row: GroupRow): CatalogOptionGroup {
  const options = row.options.map(({ id, name, retiredAt, prices }) => ({
    id,
    name,
    ...(retiredAt && { retired: true }),
    prices: toPriceTable(prices),
  }));
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    required: row.required,
    min: row.min,
    max: row.max,
    step: row.step,
    options,
  };
}

/** Prices in the order in which they began, as those in force. */
function toPriceTable(rows: PriceRow[]): PriceTable {
  const table: { [currency: string]: PriceTable[string] } = {};
  // In the order in which they began: a later one takes the place of an earlier one.
  for (const { currency, cycle, withdrawn, ...row } of rows) {
    const price = withdrawn
      ? undefined
      : {
          priceMinor: minorFromDb(row.priceMinor),
          setupMinor: minorFromDb(row.setupMinor),
          floorMinor: row.floorMinor === null ? null : minorFromDb(row.floorMinor),
        };
    table[currency] = { ...table[currency], [cycle]: price };
  }
  return table;
}
