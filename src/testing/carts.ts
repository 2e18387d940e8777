import { parsePublicId } from "@/core/ids";
import {
  addToCart,
  type CartDto,
  getCart,
  type OrderItemInput,
  orderItemInput,
  type PlaceCartInput,
  placeCartInput,
} from "@/features/orders";
import { createTestReseller, type TestReseller } from "./actors";
import { serverItem, type TestProduct } from "./catalog";

/** One server with all options, labelled and resold at 200.00. */
export function cartItem(product: TestProduct, change: object = {}): OrderItemInput {
  return orderItemInput.parse({ ...serverItem(product), label: "web-1", resaleMinor: 20_000, ...change });
}

/** A fresh reseller at 20 % with one such item in its cart. */
export async function resellerWithCart(
  product: TestProduct,
): Promise<{ reseller: TestReseller; cart: CartDto }> {
  const reseller = await createTestReseller({ rateBps: 2_000 });
  await addToCart(reseller.ctx, cartItem(product));
  return { reseller, cart: await getCart(reseller.ctx) };
}

/** What the page sends for a cart as it was seen. */
export function agreedTo({ version, items }: CartDto, change: object = {}): PlaceCartInput {
  const seen = items.map(({ id, priced }) => ({ id, totalMinor: priced?.total.amount ?? 0 }));
  return placeCartInput.parse({ version, seen, ...change });
}

/** The uuid inside a public id of any kind. */
export function uuidOf(kind: Parameters<typeof parsePublicId>[0], id: string | undefined): string {
  return parsePublicId(kind, id ?? "") ?? "";
}
