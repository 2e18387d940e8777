import { beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import { createCustomer, createCustomerInput } from "@/features/customers";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { agreedTo, cartItem, resellerWithCart, uuidOf } from "@/testing/carts";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  addToCart,
  assignCart,
  changeCartItem,
  changeCartItemInput,
  clearCart,
  createOrderInput,
  getCart,
  orderAgain,
  orderItemInput,
  placeCart,
  placeCartInput,
  removeFromCart,
} from "..";

let product: TestProduct;
let reseller: TestReseller;

beforeAll(async () => {
  product = await createTestProduct();
});

const item = (of = product, change: object = {}) => cartItem(of, change);
const setRate = (ownRateBps: number) =>
  asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { ownRateBps } }));

async function withItem() {
  const made = await resellerWithCart(product);
  reseller = made.reseller;
  return made.cart;
}

describe("a cart", () => {
  it("keeps what was put into it, at what it costs now", async () => {
    const cart = await withItem();
    await addToCart(reseller.ctx, item(product, { quantity: 2, label: null, resaleMinor: null }));
    const both = await getCart(reseller.ctx);
    expect(cart.items[0]).toMatchObject({ label: "web-1", resale: { amount: 20_000 }, problem: null });
    expect(both).toMatchObject({
      version: 2,
      priceKind: "wholesale",
      total: { retail: 59_400, price: 47_520 },
      setup: { retail: 15_000, price: 12_000 },
      recurring: [{ cycle: "monthly", retail: 44_400, price: 35_520 }],
      ready: true,
    });
    await setRate(3_000);
    expect((await getCart(reseller.ctx)).total.price).toBe(41_580);
  });

  it("changes, and is emptied", async () => {
    const { items } = await withItem();
    const id = items[0]?.id ?? "";
    const change = (changes: object) =>
      changeCartItem(reseller.ctx, changeCartItemInput.parse({ id, ...changes }));
    await change({ quantity: 3 });
    await change({ label: null, resaleMinor: 1 });
    await change({ options: [product.ram] });
    expect((await getCart(reseller.ctx)).items[0]).toMatchObject({
      quantity: 3,
      label: null,
      resale: { amount: 1 },
      priced: { recurring: { amount: 10_000 } },
    });
    expect(await codeOf(change({ options: [] }))).toBe("validation_failed");
    await removeFromCart(reseller.ctx, { id: uuidOf("cartItem", id) });
    expect(await codeOf(removeFromCart(reseller.ctx, { id: uuidOf("cartItem", id) }))).toBe("not_found");
    await addToCart(reseller.ctx, item());
    await clearCart(reseller.ctx);
    expect(await getCart(reseller.ctx)).toMatchObject({ items: [], ready: false, total: { price: 0 } });
  });

  it("is its person's alone: neither a colleague's nor another company's", async () => {
    const { items } = await withItem();
    const id = uuidOf("cartItem", items[0]?.id ?? "");
    const other = await createTestReseller();
    const colleague = await createTestClient();
    const beside = testContext({ ...reseller.actor, userId: colleague.actor.userId });
    for (const ctx of [other.ctx, beside]) {
      expect((await getCart(ctx)).items).toEqual([]);
      expect(await codeOf(changeCartItem(ctx, { id, quantity: 2 }))).toBe("not_found");
      expect(await codeOf(removeFromCart(ctx, { id }))).toBe("not_found");
    }
    const theirs = await createCustomer(
      other.ctx,
      createCustomerInput.parse({ name: "Theirs", email: "t@example.org" }),
    );
    const foreign = await errorOf(assignCart(reseller.ctx, { customer: uuidOf("customer", theirs.id) }));
    const missing = await errorOf(assignCart(reseller.ctx, { customer: newId() }));
    expect({ ...foreign, cause: null }).toEqual({ ...missing, cause: null });
  });

  it("says why an item cannot be ordered, and blocks the order until it is out", async () => {
    await withItem();
    const going = await createTestProduct();
    await addToCart(reseller.ctx, item(going));
    await asProvider((tx) =>
      tx.product.update({ where: { id: uuidOf("product", going.id) }, data: { status: "retired" } }),
    );
    const cart = await getCart(reseller.ctx);
    expect(cart).toMatchObject({ ready: false, total: { price: 15_840 } });
    expect(cart.items[1]).toMatchObject({ priced: null, problem: "This product can no longer be ordered" });
    const error = await errorOf(placeCart(reseller.ctx, agreedTo(cart)));
    expect(error.fields).toMatchObject([{ path: ["items", 1], code: "retired" }]);
    await removeFromCart(reseller.ctx, { id: uuidOf("cartItem", cart.items[1]?.id ?? "") });
    expect(await codeOf(placeCart(reseller.ctx, agreedTo(await getCart(reseller.ctx))))).toBe("done");
  });

  it("holds at most fifty items, also when they come at once", async () => {
    await withItem();
    const stored = await asProvider((tx) =>
      tx.cart.findFirstOrThrow({ where: { clientId: reseller.clientId }, include: { items: true } }),
    );
    const copies = Array.from({ length: 47 }, (_, position) => {
      const { options, ...rest } = stored.items[0] as (typeof stored.items)[number];
      return { ...rest, id: newId(), position: position + 2, options: options as object };
    });
    await asProvider((tx) => tx.cartItem.createMany({ data: copies }));
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(addToCart(reseller.ctx, item()))));
    expect(codes.sort()).toEqual(["done", "done", "validation_failed", "validation_failed"]);
  });

  it.each([
    ["quantity 0", { quantity: 0 }],
    ["quantity −1", { quantity: -1 }],
    ["quantity 1.5", { quantity: 1.5 }],
    ["quantity 10⁹", { quantity: 1_000_000_000 }],
    ["an unknown field", { price: 1 }],
    ["a negative price of its own", { resaleMinor: -1 }],
  ])("refuses %s before anything is read", (_name, change) => {
    expect(orderItemInput.safeParse({ ...serverItem(product), ...change }).success).toBe(false);
    const id = toPublicId("cartItem", newId());
    expect(changeCartItemInput.safeParse({ id, ...change }).success).toBe(false);
  });

  it("refuses another product's option, a retired product, a currency without a price", async () => {
    await withItem();
    const [other, retired, dollars] = await Promise.all([
      createTestProduct(),
      createTestProduct({ status: "retired" }),
      createTestProduct({ currency: "USD" }),
    ]);
    const fieldOf = async (input: ReturnType<typeof item>) =>
      (await errorOf(addToCart(reseller.ctx, input))).fields[0];
    expect(await fieldOf(item(product, { options: [other.ram] }))).toMatchObject({ code: "not_found" });
    expect(await fieldOf(item(retired))).toMatchObject({ path: ["product"], code: "retired" });
    expect(await fieldOf(item(dollars))).toMatchObject({ path: ["cycle"], code: "no_price" });
    expect((await getCart(reseller.ctx)).items).toHaveLength(1);
  });
});

describe("who has no cart", () => {
  it("is told so", async () => {
    await withItem();
    const { ctx: admin } = await createTestAdmin();
    const key = testContext({
      kind: "api_key" as const,
      keyId: newId(),
      label: "k",
      resellerId: reseller.clientId,
      scopes: ["orders:write"],
      resellerStatus: "active" as const,
    });
    const suspended = testContext({ ...reseller.actor, resellerStatus: "suspended" as const });
    const stranger = testContext({ ...reseller.actor, areas: ["billing" as const] });
    const refusals = [
      [anonymousContext(), "unauthenticated"],
      [admin, "forbidden"],
      [jobContext(), "forbidden"],
      [key, "forbidden"],
      [stranger, "forbidden"],
      [suspended, "reseller_suspended"],
    ] as const;
    for (const [ctx, code] of refusals) {
      const id = newId();
      const calls = [
        getCart(ctx),
        addToCart(ctx, item()),
        changeCartItem(ctx, { id, quantity: 1 }),
        removeFromCart(ctx, { id }),
        clearCart(ctx),
        assignCart(ctx, { customer: null }),
        placeCart(ctx, placeCartInput.parse({ version: 1, seen: [] })),
        orderAgain(ctx, { id }),
      ];
      expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => code));
    }
    expect(createOrderInput.safeParse({ items: [{ ...serverItem(product), override: 1 }] }).success).toBe(
      false,
    );
  });
});
