import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { CatalogProduct } from "@/features/catalog";
import type { CartItemDto } from "../dto";
import type { OrderItemInput } from "../schemas";
import type { CartRow } from "./cart-owner";

type ItemRow = CartRow["items"][number];
type StoredSelection = { group: string; option: string; quantity: number };

/** An item of a cart as the verbs of orders take it. The column was written by `addToCart` alone. */
export function toItemInput(row: ItemRow): OrderItemInput {
  return {
    product: row.productId,
    cycle: row.cycle,
    quantity: row.quantity,
    label: row.label ?? undefined,
    options: row.options as StoredSelection[],
    resaleMinor: row.resaleMinor === null ? null : minorFromDb(row.resaleMinor),
  };
}

/** Its choices with public ids and what kind of group each is, for a link to its configuration. */
export function toPublicSelections(
  row: ItemRow,
  product: CatalogProduct | undefined,
): CartItemDto["selections"] {
  return (row.options as StoredSelection[]).map(({ group, option, quantity }) => ({
    group: toPublicId("optionGroup", group),
    option: toPublicId("option", option),
    quantity,
    kind: product?.groups.find(({ id }) => id === group)?.kind ?? null,
  }));
}
