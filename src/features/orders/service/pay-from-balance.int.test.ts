import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getBalance } from "@/features/billing";
import { createTestReseller, type TestReseller } from "@/testing/actors";
import { agreedTo, cartItem, uuidOf } from "@/testing/carts";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { addTestMember, type TestMember } from "@/testing/people";
import { topUp } from "@/testing/services";
import {
  addToCart,
  cancelOrder,
  createOrder,
  createOrderInput,
  getCart,
  getOrder,
  listOrders,
  payOrder,
  placeCart,
} from "..";

let product: TestProduct;
let reseller: TestReseller;
/** May order, and neither see the balance nor the invoices. */
let buyer: TestMember;
/** May pay, and order nothing. */
let payer: TestMember;

beforeAll(async () => {
  product = await createTestProduct();
});

beforeEach(async () => {
  reseller = await createTestReseller({ rateBps: 2_000 });
  await topUp(jobContext(), reseller.clientId, 100_000);
  buyer = await addTestMember(reseller, ["orders"]);
  payer = await addTestMember(reseller, ["billing"]);
});

const available = async () => (await getBalance(payer.ctx, {})).available.amount;
const input = (payWith: "balance" | null) =>
  createOrderInput.parse({ items: [serverItem(product)], payWith });

describe("a person who may order, without access to billing", () => {
  it("places an order that waits for its invoice, and takes nothing from a balance that it may not see", async () => {
    const before = await available();
    expect(await codeOf(getBalance(buyer.ctx, {}))).toBe("forbidden");
    const { order } = await createOrder(buyer.ctx, input(null));
    expect(order).toMatchObject({ status: "pending", invoiceId: expect.any(String) });
    const id = uuidOf("order", order?.id);
    expect(await codeOf(payOrder(buyer.ctx, { id }))).toBe("forbidden");
    expect(await available()).toBe(before);
    // Whoever has the balance pays it.
    await payOrder(payer.ctx, { id });
    expect(await getOrder(buyer.ctx, { id })).toMatchObject({ status: "paid" });
    expect(await available()).toBe(before - 15_840);
  });

  it("is refused the balance as it orders, of one item and of a cart, with nothing done", async () => {
    expect(await codeOf(createOrder(buyer.ctx, input("balance")))).toBe("forbidden");
    await addToCart(buyer.ctx, cartItem(product));
    const cart = await getCart(buyer.ctx);
    expect(await codeOf(placeCart(buyer.ctx, agreedTo(cart, { payWith: "balance" })))).toBe("forbidden");
    expect((await getCart(buyer.ctx)).items).toHaveLength(1);
    expect((await listOrders(reseller.ctx, { limit: 25 })).items).toEqual([]);
    const { id } = await placeCart(buyer.ctx, agreedTo(cart));
    expect(await getOrder(buyer.ctx, { id: uuidOf("order", id) })).toMatchObject({ status: "pending" });
  });

  it("is another than one who may pay: that one neither orders nor cancels", async () => {
    const { order } = await createOrder(buyer.ctx, input(null));
    const id = uuidOf("order", order?.id);
    expect(await codeOf(createOrder(payer.ctx, input("balance")))).toBe("forbidden");
    expect(await codeOf(cancelOrder(payer.ctx, { id }))).toBe("forbidden");
    const owner = await createOrder(reseller.ctx, input("balance"));
    expect(owner.order).toMatchObject({ status: "paid" });
  });
});
