import { beforeAll, beforeEach, expect, it } from "vitest";
import { currencyExponent } from "@/core/currencies";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { callMoneyFunction } from "@/db";
import { createOrder, createOrderInput, getOrder } from "@/features/orders";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { moneyCallOf } from "@/testing/money-calls";
import { acceptDifference, creditInvoice, getInvoice, recordBankTransfer, topUpBalance } from "..";
import { toleranceIn } from "../domain/rounding";
import { paymentRow } from "./payment-row";
import { paidRecords } from "./settlement";

const TOTAL = 15_840;

let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let id: string;
let orderId: string;

beforeAll(async () => {
  [reseller, admin] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestAdmin()]);
  product = await createTestProduct();
});

beforeEach(async () => {
  await tolerate(50);
  const { order } = await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  id = parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
  orderId = parsePublicId("order", order?.id ?? "") ?? "";
});

const tolerate = (roundingToleranceMinor: number) =>
  updateSettings(admin.ctx, "billing", { roundingToleranceMinor });
const invoice = () => getInvoice(admin.ctx, { id });
const accept = (ctx: Parameters<typeof acceptDifference>[0] = admin.ctx) =>
  acceptDifference(ctx, { invoice: id, reason: "The bank kept it" });
const record = (amountMinor: number, acceptsDifference?: boolean) =>
  recordBankTransfer(admin.ctx, {
    ...{ invoice: id, amountMinor, acceptsDifference },
    ...{ reference: newId(), receivedAt: "2026-01-05" },
  });
/** Lets a difference go past the verb, with what such a caller has to write with it. */
function letGo(dueMinor: number, amountMinor: number, invoiceId: string | null = id) {
  const source = { method: "rounding" as const, recordedByUserId: null };
  return callMoneyFunction(admin.ctx, "pay_invoice", {
    ...{ invoice_id: invoiceId, expected_due_minor: dueMinor, at: new Date().toISOString() },
    ...{ tier_records: null, payment: paymentRow(admin.ctx, { ...newPayment(), amountMinor, source }) },
    ...paidRecords(admin.ctx, reseller.clientId, { id, name: "this", before: "part_paid", orderId }),
  });
}
const newPayment = () => ({ id: newId(), clientId: reseller.clientId, currency: "EUR" });
const bornOf = (account: "rounding") =>
  asProvider(async (tx) => {
    const { _sum } = await tx.ledgerEntry.aggregate({
      where: { account: { kind: account } },
      _sum: { amountMinor: true },
    });
    return Number(_sum.amountMinor ?? 0n);
  });

it("a transfer with its difference let go pays the invoice and its order, in one effect", async () => {
  const before = await bornOf("rounding");
  expect(await record(TOTAL - 50, true)).toMatchObject({
    status: "paid",
    paid: { amount: TOTAL },
    rounded: { amount: 50 },
  });
  expect(await getOrder(reseller.ctx, { id: orderId })).toMatchObject({ status: "paid" });
  expect((await bornOf("rounding")) - before).toBe(50);
  const [rows, events] = await asProvider((tx) =>
    Promise.all([
      tx.activity.findMany({ where: { objectId: toPublicId("invoice", id) }, orderBy: { id: "asc" } }),
      tx.outboxEvent.findMany({ where: { clientId: reseller.clientId, type: "payment.succeeded" } }),
    ]),
  );
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["invoice.paid", "invoice.difference_accepted"]),
  );
  expect(rows.find(({ action }) => action === "invoice.difference_accepted")?.providerOnly).toBe(true);
  expect(events.some(({ payload }) => JSON.stringify(payload).includes('"rounding"'))).toBe(false);
});

it("what a transfer has left is let go later, once, by however many at once", async () => {
  await record(TOTAL - 7);
  const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(accept())));
  expect(codes.filter((code) => code === "done")).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set(["done", "state_conflict"]));
  expect(await invoice()).toMatchObject({ status: "paid", rounded: { amount: 7 } });
  expect((await invoice()).payments.filter(({ method }) => method === "rounding")).toHaveLength(1);
});

it("never more than the tolerance, nothing of an invoice that no transfer paid, nothing while it is off", async () => {
  expect(await codeOf(record(TOTAL - 51, true))).toBe("validation_failed");
  expect(await invoice()).toMatchObject({ status: "issued", payments: [] });
  await record(TOTAL - 51);
  expect(await codeOf(accept())).toBe("validation_failed");
  await tolerate(0);
  await record(50);
  expect(await codeOf(accept())).toBe("validation_failed");
  await tolerate(10_000);
  expect(await codeOf(accept())).toBe("done");

  const { order } = await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  id = parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
  await creditInvoice(admin.ctx, { invoice: id, amountMinor: TOTAL - 5, reason: "Late" });
  expect(await codeOf(accept())).toBe("state_conflict");
});

it("the database refuses it too, whoever calls", async () => {
  await record(TOTAL - 51);
  for (const amount of [51, 50, 52, 1]) expect(await codeOf(letGo(51, amount))).toBe("state_conflict");
  expect(await codeOf(letGo(51, 5, null))).toBe("state_conflict");
  await tolerate(51);
  expect(await codeOf(letGo(51, 50))).toBe("state_conflict");
  expect(await codeOf(letGo(51, 51))).toBe("done");
});

it("and what something else than a transfer has left open", async () => {
  const almost = { invoice: id, amountMinor: TOTAL - 5, reference: newId(), receivedAt: "2026-01-05" };
  const late = await moneyCallOf("pay_invoice", admin.ctx, (ctx) => recordBankTransfer(ctx, almost));
  const payment = { ...(late.payment as object), method: "stripe" };
  await callMoneyFunction(admin.ctx, "pay_invoice", { ...late, payment });
  expect(await invoice()).toMatchObject({ status: "part_paid", due: { amount: 5 } });
  expect(await codeOf(letGo(5, 5))).toBe("state_conflict");
});

it("what was let go is never given back", async () => {
  await record(TOTAL - 30, true);
  const credit = (amountMinor: number) =>
    codeOf(creditInvoice(admin.ctx, { invoice: id, amountMinor, reason: "Sorry" }));
  expect(await credit(TOTAL)).toBe("validation_failed");
  expect(await credit(TOTAL - 29)).toBe("validation_failed");
  expect(await credit(TOTAL - 30)).toBe("done");
  expect(await credit(1)).toBe("validation_failed");
});

it("is an admin's to do", async () => {
  await record(TOTAL - 5);
  expect(await codeOf(accept(reseller.ctx))).toBe("forbidden");
  expect(await codeOf(accept(anonymousContext()))).toBe("unauthenticated");
  const other = { invoice: newId(), reason: "None such" };
  expect(await codeOf(acceptDifference(admin.ctx, other))).toBe("not_found");
  expect(await invoice()).toMatchObject({ due: { amount: 5 } });
  await topUpBalance(admin.ctx, {
    ...{ client: reseller.clientId, amountMinor: 1, reference: newId(), receivedAt: "2026-01-05" },
  });
});

it("tolerates in every currency what its own decimals make of the setting", async () => {
  const codes = [...Intl.supportedValuesOf("currency"), "UYW"];
  await tolerate(250);
  const rows = await asProvider(
    (tx) => tx.$queryRaw<{ code: string; exponent: number; tolerance: bigint; coarse: bigint }[]>`
      SELECT code, currency_exponent(code) AS exponent, rounding_tolerance('EUR', code) AS tolerance,
        rounding_tolerance('KWD', code) AS coarse FROM unnest(${codes}::text[]) AS code`,
  );
  expect(rows).toEqual(
    codes.map((code) => ({
      code,
      exponent: currencyExponent(code),
      tolerance: BigInt(toleranceIn(250, "EUR", code)),
      coarse: BigInt(toleranceIn(250, "KWD", code)),
    })),
  );
});
