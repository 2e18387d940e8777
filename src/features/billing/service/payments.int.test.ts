import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId, toPublicId } from "@/core/ids";
import { cancelOrder, createOrder, createOrderInput, getOrder, payOrder } from "@/features/orders";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  getBalance,
  getInvoice,
  getPayment,
  listPayments,
  payInvoiceFromBalance,
  recordBankTransfer,
  recordBankTransferInput,
  topUpBalance,
  topUpBalanceInput,
} from "..";

const TOTAL_MINOR = 15_840;

let reseller: TestReseller;
let other: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let references = 0;

beforeAll(async () => {
  [reseller, other, admin] = await Promise.all([
    createTestReseller({ rateBps: 2_000 }),
    createTestReseller(),
    createTestAdmin(),
  ]);
  product = await createTestProduct();
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

const reference = () => `SEPA ${++references}`;

const transfer = (invoiceId: string, ref = reference()) =>
  recordBankTransferInput.parse({
    invoice: toPublicId("invoice", invoiceId),
    reference: ref,
    receivedAt: "2026-01-05",
  });

const topUp = (amountMinor: number, ref = reference()) =>
  topUpBalance(
    admin.ctx,
    topUpBalanceInput.parse({ client: reseller.id, amountMinor, reference: ref, receivedAt: "2026-01-05" }),
  );

describe("a bank transfer", () => {
  it("pays invoice and order, and starts the services", async () => {
    const { orderId, invoiceId } = await placeOrder();
    const invoice = await recordBankTransfer(admin.ctx, transfer(invoiceId));
    expect(invoice).toMatchObject({
      status: "paid",
      due: { amount: 0 },
      payments: [{ method: "bank_transfer", amount: { amount: TOTAL_MINOR } }],
    });
    const order = await getOrder(reseller.ctx, { id: orderId });
    expect(order.status).toBe("paid");
    expect(order.services.map((service) => service.status)).toEqual(["provisioning"]);
  });

  it("is recorded once for each reference", async () => {
    const [first, second] = [await placeOrder(), await placeOrder()];
    const ref = reference();
    await recordBankTransfer(admin.ctx, transfer(first.invoiceId, ref));
    expect(await codeOf(recordBankTransfer(admin.ctx, transfer(second.invoiceId, ref)))).toBe(
      "validation_failed",
    );
    expect((await getInvoice(reseller.ctx, { id: second.invoiceId })).status).toBe("issued");
    expect(await codeOf(topUp(100, ref))).toBe("validation_failed");
  });

  it("cannot arrive in the future", async () => {
    const { invoiceId } = await placeOrder();
    const late = { ...transfer(invoiceId), receivedAt: "2999-01-01" };
    expect(await codeOf(recordBankTransfer(admin.ctx, late))).toBe("validation_failed");
    expect(recordBankTransferInput.safeParse({ ...late, receivedAt: "2026-02-30" }).success).toBe(false);
  });
});

describe("payments of one invoice at once", () => {
  it("have one effect: one wins, the others find it moved", async () => {
    await topUp(TOTAL_MINOR * 10);
    for (let round = 0; round < 5; round++) {
      const { invoiceId } = await placeOrder();
      const before = await getBalance(reseller.ctx, {});
      const codes = await Promise.all([
        ...Array.from({ length: 5 }, () => codeOf(payInvoiceFromBalance(reseller.ctx, { id: invoiceId }))),
        ...Array.from({ length: 5 }, () => codeOf(recordBankTransfer(admin.ctx, transfer(invoiceId)))),
      ]);
      expect(codes.sort()).toEqual(["done", ...Array.from({ length: 9 }, () => "state_conflict")].sort());
      const invoice = await getInvoice(reseller.ctx, { id: invoiceId });
      expect(invoice.payments).toHaveLength(1);
      const spent = before.balance.amount - (await getBalance(reseller.ctx, {})).balance.amount;
      expect(spent).toBe(invoice.payments[0]?.method === "balance" ? TOTAL_MINOR : 0);
    }
  });
});

describe("the balance", () => {
  it("pays an order, down to nothing and no further", async () => {
    const before = await getBalance(reseller.ctx, {});
    const first = await placeOrder();
    await topUp(TOTAL_MINOR);
    await payOrder(reseller.ctx, { id: first.orderId });
    expect(await getBalance(reseller.ctx, {})).toEqual(before);

    const drained = Math.floor(before.balance.amount / TOTAL_MINOR);
    for (let i = 0; i < drained; i++) await payOrder(reseller.ctx, { id: (await placeOrder()).orderId });
    const last = await placeOrder();
    expect(await codeOf(payOrder(reseller.ctx, { id: last.orderId }))).toBe("insufficient_balance");
    expect((await getOrder(reseller.ctx, { id: last.orderId })).status).toBe("pending");
  });

  it("lists what came in and what it paid", async () => {
    const { items } = await listPayments(reseller.ctx, { limit: 100 });
    expect(items.some((payment) => payment.invoices.length === 0 && payment.method === "bank_transfer")).toBe(
      true,
    );
    expect((await listPayments(other.ctx, { limit: 100 })).items).toEqual([]);
    const id = parsePublicId("payment", items[0]?.id ?? "") ?? "";
    expect(await getPayment(reseller.ctx, { id })).toEqual(items[0]);
    for (const wrong of [other.ctx, anonymousContext()]) {
      const code = wrong === other.ctx ? "not_found" : "unauthenticated";
      expect(await codeOf(getPayment(wrong, { id }))).toBe(code);
    }
  });
});

describe("cancelling", () => {
  it("voids the invoice and reverses the ledger; a paid order stays", async () => {
    const { orderId, invoiceId } = await placeOrder();
    await cancelOrder(reseller.ctx, { id: orderId });
    expect((await getInvoice(reseller.ctx, { id: invoiceId })).status).toBe("void");
    expect(await codeOf(recordBankTransfer(admin.ctx, transfer(invoiceId)))).toBe("state_conflict");
    expect(await codeOf(cancelOrder(reseller.ctx, { id: orderId }))).toBe("state_conflict");

    const paid = await placeOrder();
    await recordBankTransfer(admin.ctx, transfer(paid.invoiceId));
    expect(await codeOf(cancelOrder(reseller.ctx, { id: paid.orderId }))).toBe("state_conflict");
  });

  it("and paying at once end in one of both", async () => {
    await topUp(TOTAL_MINOR * 20);
    for (let round = 0; round < 20; round++) {
      const { orderId } = await placeOrder();
      const codes = await Promise.all([
        codeOf(cancelOrder(reseller.ctx, { id: orderId })),
        codeOf(payOrder(reseller.ctx, { id: orderId })),
      ]);
      expect(codes.sort()).toEqual(["done", "state_conflict"]);
    }
  });
});

describe("who may not", () => {
  it("record, top up, pay or read what is another's", async () => {
    const { invoiceId, orderId } = await placeOrder();
    const missing = toPublicId("invoice", reseller.clientId);
    expect(await codeOf(recordBankTransfer(reseller.ctx, transfer(invoiceId)))).toBe("forbidden");
    expect(await codeOf(recordBankTransfer(anonymousContext(), transfer(invoiceId)))).toBe("unauthenticated");
    expect(
      await codeOf(
        topUpBalance(
          reseller.ctx,
          topUpBalanceInput.parse({
            client: reseller.id,
            amountMinor: 1,
            reference: "x",
            receivedAt: "2026-01-05",
          }),
        ),
      ),
    ).toBe("forbidden");
    expect(await codeOf(payInvoiceFromBalance(other.ctx, { id: invoiceId }))).toBe("not_found");
    expect(await codeOf(payInvoiceFromBalance(admin.ctx, { id: invoiceId }))).toBe("forbidden");
    expect(await codeOf(payOrder(other.ctx, { id: orderId }))).toBe("not_found");
    expect(await codeOf(cancelOrder(other.ctx, { id: orderId }))).toBe("not_found");
    expect(await codeOf(getInvoice(other.ctx, { id: invoiceId }))).toBe("not_found");
    expect(await codeOf(getBalance(other.ctx, { client: reseller.clientId }))).toBe("done");
    expect((await getBalance(other.ctx, { client: reseller.clientId })).clientId).toBe(other.id);
    expect(
      await codeOf(
        recordBankTransfer(
          admin.ctx,
          recordBankTransferInput.parse({ invoice: missing, reference: "y", receivedAt: "2026-01-05" }),
        ),
      ),
    ).toBe("not_found");
  });
});

describe("the ledger", () => {
  it("refuses a transaction that does not balance, or has no legs", async () => {
    const account = await asProvider((tx) =>
      tx.ledgerAccount.findFirstOrThrow({ where: { clientId: reseller.clientId } }),
    );
    const header = (id: string) => ({
      id,
      clientId: reseller.clientId,
      kind: "test",
      reference: id,
      occurredAt: new Date(),
    });
    const leg = (transactionId: string) => ({
      transactionId,
      position: 1,
      clientId: reseller.clientId,
      accountId: account.id,
      currency: "EUR",
      amountMinor: 5n,
    });
    const [lone, empty] = [crypto.randomUUID(), crypto.randomUUID()];
    await expect(
      asProvider(async (tx) => {
        await tx.ledgerTransaction.create({ data: header(lone) });
        await tx.ledgerEntry.create({ data: leg(lone) });
      }),
    ).rejects.toThrow(/does not balance/);
    await expect(asProvider((tx) => tx.ledgerTransaction.create({ data: header(empty) }))).rejects.toThrow(
      /does not balance/,
    );
  });
});
