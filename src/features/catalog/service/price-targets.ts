import type { Tx } from "@/db";
import type { PriceTable } from "../domain/catalog";
import type { PriceEdit } from "../edit-schemas";
import { toPriceTable } from "./product-row";

/** The products and options that entries name, with their prices in force at `at`, by uuid. */
export async function readTargets(
  tx: Tx,
  entries: readonly Pick<PriceEdit, "product" | "option">[],
  at: Date,
): Promise<Map<string, { name: string; prices: PriceTable }>> {
  const prices = { where: { validFrom: { lte: at } }, orderBy: { validFrom: "asc" } } as const;
  const ids = (kind: "product" | "option") => [...new Set(entries.flatMap((entry) => entry[kind] ?? []))];
  const products = await tx.product.findMany({ where: { id: { in: ids("product") } }, include: { prices } });
  const options = await tx.option.findMany({ where: { id: { in: ids("option") } }, include: { prices } });
  return new Map(
    [...products, ...options].map((row) => [row.id, { name: row.name, prices: toPriceTable(row.prices) }]),
  );
}
