import { beforeAll, describe, expect, it } from "vitest";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { asProvider, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { agreedTo, cartItem, resellerWithCart, uuidOf } from "@/testing/carts";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  addToCart,
  assignCart,
  clearCart,
  getCart,
  getOrder,
  orderAgain,
  placeCart,
  placeCartInput,
} from "..";

let product: TestProduct;
let reseller: TestReseller;

beforeAll(async () => {
  product = await createTestProduct();
});

const item = (of = product, change: object = {}) => cartItem(of, change);
const countOrders = (clientId: string) => asProvider((tx) => tx.order.count({ where: { clientId } }));
const setRate = (ownRateBps: number) =>
  asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { ownRateBps } }));

async function withItem() {
  const made = await resellerWithCart(product);
  reseller = made.reseller;
  return made.cart;
}

describe("placing a cart", () => {
  it("orders it for its customer and empties it", async () => {
    await withItem();
    const customer = await createCustomer(
      reseller.ctx,
      createCustomerInput.parse({ name: "Bookshop", email: "b@example.org" }),
    );
    await assignCart(reseller.ctx, { customer: uuidOf("customer", customer.id) });
    const cart = await getCart(reseller.ctx);
    expect(cart.customer).toMatchObject({ name: "Bookshop", archived: false });
    const { id } = await placeCart(reseller.ctx, agreedTo(cart, { note: "For the new shop" }));
    const order = await getOrder(reseller.ctx, { id: uuidOf("order", id) });
    expect(order).toMatchObject({
      customerId: customer.id,
      channel: "portal",
      note: "For the new shop",
      items: [{ label: "web-1", resale: { amount: 20_000 } }],
    });
    expect(await getCart(reseller.ctx)).toMatchObject({ items: [], customer: null });
  });

  it("is one order, sent ten times at once, or again after a lost answer", async () => {
    const input = agreedTo(await withItem());
    const placed = await Promise.all(Array.from({ length: 10 }, () => placeCart(reseller.ctx, input)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    expect(await placeCart(reseller.ctx, input)).toEqual(placed[0]);
    expect(await countOrders(reseller.clientId)).toBe(1);
    expect((await getCart(reseller.ctx)).items).toEqual([]);
    // Filled anew, the old form is still the old order.
    await addToCart(reseller.ctx, item());
    expect(await placeCart(reseller.ctx, input)).toEqual(placed[0]);
    expect((await getCart(reseller.ctx)).items).toHaveLength(1);
  });

  it("shows old and new where a price has changed, and takes the order once it is agreed to", async () => {
    const cart = await withItem();
    await setRate(1_000);
    const error = await errorOf(placeCart(reseller.ctx, agreedTo(cart)));
    expect(error.code).toBe("state_conflict");
    expect(error.fields[0]).toMatchObject({
      path: ["items", 0],
      detail: "Dedicated server (web-1): €158.40 before, €178.20 now",
    });
    expect(await countOrders(reseller.clientId)).toBe(0);
    await placeCart(reseller.ctx, agreedTo(await getCart(reseller.ctx)));
    expect(await countOrders(reseller.clientId)).toBe(1);
  });

  it("refuses a cart that has changed, an empty one, and one that the balance does not cover", async () => {
    const cart = await withItem();
    await addToCart(reseller.ctx, item());
    expect(await codeOf(placeCart(reseller.ctx, agreedTo(cart)))).toBe("state_conflict");
    const whole = await getCart(reseller.ctx);
    expect(await codeOf(placeCart(reseller.ctx, agreedTo(whole, { payWith: "balance" })))).toBe(
      "insufficient_balance",
    );
    expect((await getCart(reseller.ctx)).items).toHaveLength(2);
    await clearCart(reseller.ctx);
    const empty = await errorOf(placeCart(reseller.ctx, agreedTo(await getCart(reseller.ctx))));
    expect(empty.fields).toMatchObject([{ path: ["items"], code: "empty" }]);
    const nobody = await createTestReseller();
    const never = await errorOf(placeCart(nobody.ctx, placeCartInput.parse({ version: 1, seen: [] })));
    expect(never.fields).toMatchObject([{ code: "empty" }]);
  });

  it("orders nothing when stock ran out between cart and order", async () => {
    await withItem();
    const scarce = await createTestProduct();
    const productId = uuidOf("product", scarce.id);
    await asProvider((tx) =>
      tx.productStock.create({ data: { productId, remaining: 2, updatedAt: new Date() } }),
    );
    await addToCart(reseller.ctx, item(scarce, { quantity: 2 }));
    const cart = await getCart(reseller.ctx);
    expect(cart.ready).toBe(true);
    await asProvider((tx) => tx.productStock.update({ where: { productId }, data: { remaining: 1 } }));
    const error = await errorOf(placeCart(reseller.ctx, agreedTo(cart)));
    expect(error.fields).toMatchObject([{ path: ["items"], code: "out_of_stock" }]);
    expect(await getCart(reseller.ctx)).toMatchObject({
      ready: false,
      items: [{}, { problem: "Only 1 left" }],
    });
    expect(await countOrders(reseller.clientId)).toBe(0);
  });

  it("is the same for a direct client, at retail, without customers (R73)", async () => {
    const client = await createTestClient();
    await addToCart(client.ctx, item(product, { resaleMinor: null }));
    const cart = await getCart(client.ctx);
    expect(cart).toMatchObject({ priceKind: "retail", total: { retail: 19_800, price: 19_800 } });
    const { id } = await placeCart(client.ctx, agreedTo(cart));
    expect(await getOrder(client.ctx, { id: uuidOf("order", id) })).toMatchObject({ priceKind: "retail" });
  });
});

describe("ordering again", () => {
  it("fills the cart at today's prices and names what is no longer to be had", async () => {
    const cart = await withItem();
    const going = await createTestProduct();
    await addToCart(reseller.ctx, item(going, { quantity: 2 }));
    const { id } = await placeCart(reseller.ctx, agreedTo(await getCart(reseller.ctx)));
    await asProvider((tx) =>
      tx.product.update({ where: { id: uuidOf("product", going.id) }, data: { status: "retired" } }),
    );
    await setRate(5_000);
    expect(await orderAgain(reseller.ctx, { id: uuidOf("order", id) })).toEqual({
      added: 1,
      refused: [{ name: "Dedicated server", problem: "This product can no longer be ordered" }],
    });
    const again = await getCart(reseller.ctx);
    expect(again.items[0]).toMatchObject({
      selections: cart.items[0]?.selections,
      label: "web-1",
      priced: { total: { amount: 9_900 } },
    });
    const other = await createTestReseller();
    expect(await codeOf(orderAgain(other.ctx, { id: uuidOf("order", id) }))).toBe("not_found");
  });
});
