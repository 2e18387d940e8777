import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { CatalogOptionGroup, CatalogProduct, PriceTable } from "../domain/catalog";

/** What a product is read with: its prices, its option groups in order, their options and prices. */
export const PRODUCT_ROW = {
  prices: true,
  groups: {
    orderBy: [{ position: "asc" }, { groupId: "asc" }],
    include: {
      group: {
        include: { options: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { prices: true } } },
      },
    },
  },
} as const satisfies Prisma.ProductInclude;

type ProductRow = Prisma.ProductGetPayload<{ include: typeof PRODUCT_ROW }>;
type GroupRow = ProductRow["groups"][number]["group"];
type PriceRow = Pick<ProductRow["prices"][number], "cycle" | "currency" | "priceMinor" | "setupMinor">;

/** A product as pricing and pages know it, with uuids and retail prices. */
export function toCatalogProduct(row: ProductRow): CatalogProduct {
  return {
    id: row.id,
    categoryId: row.categoryId,
    name: row.name,
    slug: row.slug,
    description: row.description,
    status: row.status,
    prices: toPriceTable(row.prices),
    groups: row.groups.map(({ group }) => toGroup(group)),
  };
}

function toGroup(row: GroupRow): CatalogOptionGroup {
  const options = row.options.map(({ id, name, prices }) => ({ id, name, prices: toPriceTable(prices) }));
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

function toPriceTable(rows: PriceRow[]): PriceTable {
  const table: { [currency: string]: PriceTable[string] } = {};
  for (const { currency, cycle, priceMinor, setupMinor } of rows) {
    const price = { priceMinor: minorFromDb(priceMinor), setupMinor: minorFromDb(setupMinor) };
    table[currency] = { ...table[currency], [cycle]: price };
  }
  return table;
}
