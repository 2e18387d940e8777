import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createOrder, createOrderInput, getOrder } from "@/features/orders";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  creditInvoice,
  creditInvoiceInput,
  getBalance,
  getInvoice,
  receivePayment,
  recordBankTransfer,
  recordBankTransferInput,
} from "..";

/** 158.40 and 19 % of it: 30.096, rounded once. */
const NET = 15_840;
const TAX = 3_010;
const TOTAL = NET + TAX;

let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let references = 0;

beforeAll(async () => {
  [reseller, admin] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestAdmin()]);
  product = await createTestProduct();
  const country = (
    await asProvider((tx) => tx.client.findUniqueOrThrow({ where: { id: reseller.clientId } }))
  ).country;
  await updateSettings(admin.ctx, "company", { ...DEFAULT_SETTINGS.company, country });
  const tax = { enabled: true, name: "VAT", reverseCharge: true, rates: [{ country, rateBps: 1_900 }] };
  await updateSettings(admin.ctx, "billing", { ...DEFAULT_SETTINGS.billing, tax });
});

async function placeOrder() {
  const { order } = await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  const [orderId, invoiceId] = [
    parsePublicId("order", order?.id ?? ""),
    parsePublicId("invoice", order?.invoiceId ?? ""),
  ];
  if (!orderId || !invoiceId) throw new Error("no order");
  return { orderId, invoiceId };
}

const reference = () => `TAX ${++references}`;

const pay = (invoiceId: string, amountMinor?: number) =>
  recordBankTransfer(
    admin.ctx,
    recordBankTransferInput.parse({
      invoice: toPublicId("invoice", invoiceId),
      amountMinor,
      reference: reference(),
      receivedAt: "2026-01-05",
    }),
  );

const credit = (invoiceId: string, amountMinor: number, ctx: Context = admin.ctx) =>
  creditInvoice(
    ctx,
    creditInvoiceInput.parse({ invoice: toPublicId("invoice", invoiceId), amountMinor, reason: "Goodwill" }),
  );

const balance = async () => (await getBalance(reseller.ctx, {})).balance.amount;

describe("an invoice", () => {
  it("adds the tax to what the order came to, and keeps who sold and who bought", async () => {
    const { invoiceId, orderId } = await placeOrder();
    const [invoice, order] = await Promise.all([
      getInvoice(reseller.ctx, { id: invoiceId }),
      getOrder(reseller.ctx, { id: orderId }),
    ]);
    expect(order.total.amount).toBe(NET);
    expect(invoice).toMatchObject({
      net: { amount: NET },
      tax: { amount: TAX },
      total: { amount: TOTAL },
      due: { amount: TOTAL },
      taxRate: { treatment: "standard", bps: 1_900 },
    });
    expect(invoice.lines.reduce((sum, line) => sum + line.tax.amount, 0)).toBe(TAX);
    const stored = await asProvider((tx) => tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } }));
    expect(stored.parties).toMatchObject({ seller: { name: DEFAULT_SETTINGS.company.name }, buyer: {} });
  });

  it("is paid in parts; what is too much goes to the balance", async () => {
    const { invoiceId, orderId } = await placeOrder();
    const before = await balance();
    expect(await pay(invoiceId, 10_000)).toMatchObject({
      status: "part_paid",
      due: { amount: TOTAL - 10_000 },
    });
    expect((await getOrder(reseller.ctx, { id: orderId })).status).toBe("pending");
    expect(await pay(invoiceId, TOTAL)).toMatchObject({ status: "paid", due: { amount: 0 } });
    expect((await getOrder(reseller.ctx, { id: orderId })).status).toBe("paid");
    expect(await balance()).toBe(before + 10_000);
  });

  it("takes money of a gateway once, however late: to the balance when nothing is owed", async () => {
    const { invoiceId } = await placeOrder();
    const before = await balance();
    const received = (ref: string) =>
      receivePayment(jobContext(), {
        clientId: reseller.clientId,
        invoiceId,
        amountMinor: TOTAL,
        source: { method: "bank_transfer", reference: ref, receivedAt: new Date(), recordedByUserId: null },
      });
    const [same, other] = [reference(), reference()];
    const codes = await Promise.all([same, same, same, same, other].map((ref) => codeOf(received(ref))));
    expect(codes.sort()).toEqual([
      "done",
      "done",
      "validation_failed",
      "validation_failed",
      "validation_failed",
    ]);
    expect((await getInvoice(reseller.ctx, { id: invoiceId })).payments).toHaveLength(1);
    expect(await balance()).toBe(before + TOTAL);
  });
});

describe("a credit note", () => {
  it("writes off what is not paid; with the last of it the invoice is settled", async () => {
    const { invoiceId, orderId } = await placeOrder();
    expect(await credit(invoiceId, 3_000)).toMatchObject({
      status: "issued",
      credited: { amount: 3_000 },
      due: { amount: TOTAL - 3_000 },
    });
    await pay(invoiceId, 5_000);
    const settled = await credit(invoiceId, TOTAL - 8_000);
    expect(settled).toMatchObject({ status: "paid", due: { amount: 0 }, paid: { amount: 5_000 } });
    expect(settled.creditNotes.map(({ destination }) => destination)).toEqual(["invoice", "invoice"]);
    expect((await getOrder(reseller.ctx, { id: orderId })).status).toBe("paid");
  });

  it("of a paid invoice goes to the balance, and shares out tax and net to the last unit", async () => {
    const { invoiceId } = await placeOrder();
    await pay(invoiceId);
    const before = await balance();
    for (const amount of [1, 2, 3_333, 7_777]) await credit(invoiceId, amount);
    const invoice = await credit(invoiceId, TOTAL - 11_113);
    expect(await balance()).toBe(before + TOTAL);
    const sum = (of: "net" | "tax") =>
      invoice.creditNotes.reduce((total, note) => total + note[of].amount, 0);
    expect([sum("net"), sum("tax")]).toEqual([NET, TAX]);
    expect(await codeOf(credit(invoiceId, 1))).toBe("validation_failed");
  });

  it("is one of many at once", async () => {
    const { invoiceId } = await placeOrder();
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(credit(invoiceId, TOTAL))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect((await getInvoice(reseller.ctx, { id: invoiceId })).creditNotes).toHaveLength(1);
  });

  it("is the provider's to give", async () => {
    const { invoiceId } = await placeOrder();
    expect(await codeOf(credit(invoiceId, 1, reseller.ctx))).toBe("forbidden");
    expect(await codeOf(credit(invoiceId, 1, anonymousContext()))).toBe("unauthenticated");
  });
});
