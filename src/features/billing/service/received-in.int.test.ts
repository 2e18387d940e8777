import { beforeAll, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  exportStatement,
  getBalance,
  getInvoice,
  listTransferRates,
  recordBankTransfer,
  recordBankTransferInput,
  topUpBalance,
  topUpBalanceInput,
} from "..";

const TOTAL = 15_840;

let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;

beforeAll(async () => {
  [reseller, admin] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestAdmin()]);
  product = await createTestProduct();
  const rate = (currency: string, day: string, rateMillionths: number) => ({
    ...{ currency, validFrom: new Date(`${day}T00:00:00Z`), rateMillionths: BigInt(rateMillionths) },
  });
  await asProvider((tx) =>
    tx.exchangeRate.createMany({
      data: [
        rate("USD", "2026-01-01", 900_000),
        rate("USD", "2026-02-01", 800_000),
        rate("JPY", "2026-01-01", 6_250),
        rate("KWD", "2026-01-01", 3_000_000),
      ],
    }),
  );
});

async function newInvoice(): Promise<string> {
  const { order } = await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  return parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
}

type Received = { currency: string; amountMinor: number; rateMillionths?: number };

const record = (
  invoice: string,
  received: Received,
  rest: { reference?: string; receivedAt?: string; acceptsDifference?: boolean } = {},
) =>
  recordBankTransfer(admin.ctx, {
    ...{ invoice, received, reference: newId(), receivedAt: "2026-02-10" },
    ...rest,
  });

/** What each account has of a payment, by kind and currency. */
async function postedOf(payment: string): Promise<Record<string, number>> {
  const id = parsePublicId("payment", payment);
  const rows = await asProvider((tx) =>
    tx.ledgerEntry.findMany({
      where: { transaction: { reference: { in: [`payment:${id}`, `exchange:${id}`] } } },
      include: { account: true },
    }),
  );
  return Object.fromEntries(
    rows.map(({ account: { kind, currency, gateway }, amountMinor }) => [
      [kind, gateway, currency].filter(Boolean).join(" "),
      Number(amountMinor),
    ]),
  );
}

it("counts at the rate of the day of receipt, and keeps it with what came", async () => {
  const invoice = await newInvoice();
  const paid = await record(invoice, { currency: "USD", amountMinor: 25_000 });
  expect(paid).toMatchObject({ status: "paid" });
  expect(paid.payments[0]).toMatchObject({
    amount: { amount: 20_000, currency: "EUR" },
    received: { amount: { amount: 25_000, currency: "USD" }, rateMillionths: 800_000 },
  });
  expect(await postedOf(paid.payments[0]?.id ?? "")).toEqual({
    "clearing bank_transfer USD": 25_000,
    "fx USD": -25_000,
    "fx EUR": 20_000,
    "client_receivable EUR": -TOTAL,
    "client_balance EUR": TOTAL - 20_000,
  });
  const before = await record(
    await newInvoice(),
    { currency: "USD", amountMinor: 10_000 },
    {
      receivedAt: "2026-01-31",
    },
  );
  expect(before).toMatchObject({ status: "part_paid", paid: { amount: 9_000 } });
  const rows = await asProvider((tx) =>
    tx.outboxEvent.findMany({ where: { clientId: reseller.clientId, type: "payment.succeeded" } }),
  );
  const told = rows.map(({ payload }) => payload as { received?: object; exchange_rate?: string });
  expect(told).toContainEqual(
    expect.objectContaining({ received: { amount: 25_000, currency: "USD" }, exchange_rate: "0.8" }),
  );
});

it("counts at the bank's own rate where it is typed, with the decimals of both currencies", async () => {
  const typed = await record(await newInvoice(), {
    ...{ currency: "USD", amountMinor: 10_000, rateMillionths: 912_345 },
  });
  expect(typed.paid.amount).toBe(9_123);
  const yen = await record(await newInvoice(), { currency: "JPY", amountMinor: 10_001 });
  expect(yen.paid.amount).toBe(6_251);
  const dinar = await record(await newInvoice(), { currency: "KWD", amountMinor: 10_005 });
  expect(dinar.paid.amount).toBe(3_002);
  const dollars = await createTestClient({ currency: "USD" });
  const balance = await topUpBalance(admin.ctx, {
    ...{ client: dollars.clientId, received: { currency: "EUR", amountMinor: 8_000 } },
    ...{ reference: newId(), receivedAt: "2026-02-10" },
  });
  expect(balance.balance).toEqual({ amount: 10_000, currency: "USD" });
});

it("lets the little that the exchange leaves open go, as of any transfer", async () => {
  await updateSettings(admin.ctx, "billing", { roundingToleranceMinor: 20 });
  const short = { currency: "USD", amountMinor: 19_790 };
  const paid = await record(await newInvoice(), short, { acceptsDifference: true });
  expect(paid).toMatchObject({ status: "paid", rounded: { amount: TOTAL - 15_832 } });
});

it("refuses what it cannot count, and records nothing", async () => {
  const invoice = await newInvoice();
  const codes = [
    await codeOf(record(invoice, { currency: "EUR", amountMinor: 100 })),
    await codeOf(record(invoice, { currency: "CHF", amountMinor: 100 })),
    await codeOf(record(invoice, { currency: "USD", amountMinor: 100 }, { receivedAt: "2025-12-31" })),
    await codeOf(record(invoice, { currency: "USD", amountMinor: 1, rateMillionths: 400_000 })),
    await codeOf(record(invoice, { ...{ currency: "USD", amountMinor: 2 ** 52 }, rateMillionths: 10 ** 12 })),
  ];
  expect(codes).toEqual(Array.from({ length: 5 }, () => "validation_failed"));
  expect(await getInvoice(admin.ctx, { id: invoice })).toMatchObject({ status: "issued", payments: [] });
  const base = { client: reseller.id, reference: "X", receivedAt: "2026-02-10" };
  const received = { currency: "USD", amountMinor: 100 };
  expect(topUpBalanceInput.safeParse(base).success).toBe(false);
  expect(topUpBalanceInput.safeParse({ ...base, received, amountMinor: 100 }).success).toBe(false);
  const negative = { ...received, rateMillionths: -1 };
  const bad = { invoice: reseller.id, reference: "X", receivedAt: "2026-02-10", received: negative };
  expect(recordBankTransferInput.safeParse(bad).success).toBe(false);
});

it("takes a reference once, of 20 at once", async () => {
  const before = (await getBalance(reseller.ctx, {})).balance.amount;
  const top = { received: { currency: "USD", amountMinor: 1_000 }, reference: "ONE ONLY" };
  const codes = await Promise.all(
    Array.from({ length: 20 }, () =>
      codeOf(topUpBalance(admin.ctx, { client: reseller.clientId, ...top, receivedAt: "2026-02-10" })),
    ),
  );
  expect(codes.filter((code) => code === "done")).toHaveLength(1);
  expect((await getBalance(reseller.ctx, {})).balance.amount).toBe(before + 800);
});

it("is on the statement, and an admin's to record", async () => {
  const entries = [];
  const day = new Date().toISOString().slice(0, 10);
  for await (const page of await exportStatement(reseller.ctx, { from: "2026-01-01", to: day }))
    entries.push(...page);
  expect(entries.map(({ received }) => received)).toContainEqual({
    ...{ amount: { amount: 25_000, currency: "USD" }, rateMillionths: 800_000 },
  });
  expect(entries.some(({ kind }) => kind === "exchange")).toBe(false);
  expect(await codeOf(listTransferRates(reseller.ctx, { currency: "EUR" }))).toBe("forbidden");
  expect(await codeOf(listTransferRates(anonymousContext(), { currency: "EUR" }))).toBe("unauthenticated");
  const rates = await listTransferRates(admin.ctx, { currency: "EUR" });
  expect(rates).toContainEqual({ currency: "USD", rateMillionths: 800_000 });
  expect(await listTransferRates(admin.ctx, { currency: "XTS" })).toEqual([]);
});
