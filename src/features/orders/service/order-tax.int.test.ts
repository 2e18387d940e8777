import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { getBalance } from "@/features/billing";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { agreedTo, cartItem } from "@/testing/carts";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import {
  addToCart,
  createOrder,
  createOrderInput,
  getCart,
  getOrder,
  payOrder,
  placeCart,
  quoteOrder,
  quoteOrderInput,
} from "..";

/** 158.40 and 19 % of it. */
const NET = 15_840;
const TAX = 3_010;

let product: TestProduct;

beforeAll(async () => {
  const [admin, made] = await Promise.all([createTestAdmin(), createTestProduct()]);
  product = made;
  await updateSettings(admin.ctx, "company", { country: "DE" });
  const tax = { enabled: true, name: "VAT", reverseCharge: true, rates: [{ country: "DE", rateBps: 1_900 }] };
  await updateSettings(admin.ctx, "billing", { ...DEFAULT_SETTINGS.billing, tax });
});

const buyer = () => createTestReseller({ rateBps: 2_000 });
const order = ({ ctx }: TestReseller, extra: object = {}) =>
  createOrder(ctx, createOrderInput.parse({ items: [serverItem(product)], ...extra }));
const money = (amount: number) => ({ amount, currency: "EUR" });
const idOf = (id: string | undefined) => parsePublicId("order", id ?? "") ?? "";

describe("the tax of an order", () => {
  it("is said with the quote, the cart and the order, and leaves the price as it is (R26)", async () => {
    const reseller = await buyer();
    const sums = { total: money(NET), tax: money(TAX), invoiceTotal: money(NET + TAX) };
    const quote = await quoteOrder(reseller.ctx, quoteOrderInput.parse({ items: [serverItem(product)] }));
    expect(quote).toMatchObject({ ...sums, taxTerms: { treatment: "standard", bps: 1_900, name: "VAT" } });
    await addToCart(reseller.ctx, cartItem(product));
    const cart = await getCart(reseller.ctx);
    expect(cart).toMatchObject({ total: { price: NET }, taxMinor: TAX, invoiceTotalMinor: NET + TAX });
    const placed = await placeCart(reseller.ctx, agreedTo(cart));
    expect(await getOrder(reseller.ctx, { id: idOf(placed.id) })).toMatchObject({
      ...sums,
      invoice: { due: money(NET + TAX), taxRate: { treatment: "standard", country: "DE", bps: 1_900 } },
    });
    const { order: made } = await order(reseller);
    expect(made).toMatchObject(sums);
  });

  it("is nothing for who is exempt", async () => {
    const reseller = await buyer();
    const { clientId: id } = reseller;
    await asProvider((tx) => tx.client.update({ where: { id }, data: { taxExempt: true } }));
    const { order: made } = await order(reseller);
    expect(made).toMatchObject({ tax: money(0), invoiceTotal: money(NET) });
  });

  it("is taken from the balance with the price: what covers the price alone is not enough", async () => {
    const reseller = await buyer();
    await topUp(jobContext(), reseller.clientId, NET);
    expect(await codeOf(order(reseller, { payWith: "balance" }))).toBe("insufficient_balance");
    const { order: pending } = await order(reseller);
    expect(await codeOf(payOrder(reseller.ctx, { id: idOf(pending?.id) }))).toBe("insufficient_balance");
    await topUp(jobContext(), reseller.clientId, TAX);
    await payOrder(reseller.ctx, { id: idOf(pending?.id) });
    expect((await getBalance(reseller.ctx, {})).balance.amount).toBe(0);
  });
});
