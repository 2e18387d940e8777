import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  balanceOf,
  INVOICE_MINOR,
  invoiceOf,
  newEvents,
  paidByCard,
  paymentsWorld,
} from "@/testing/payments";
import { endRefund } from "@/testing/stripe-fake";
import {
  creditInvoice,
  listGatewayRefunds,
  reconcilePayments,
  recordBankTransfer,
  refundToGateway,
} from "../..";

const world = paymentsWorld();
let admin: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];
beforeAll(async () => {
  admin = (await createTestAdmin()).ctx;
});

async function refundable() {
  const { client, invoice } = await paidByCard(world);
  const refund = (amountMinor: number) =>
    refundToGateway(admin, { invoice, amountMinor, reason: "Too much" }, world.gateways());
  return { client, invoice, refund };
}

const later = (minutes: number) => ({
  ...jobContext(),
  clock: fixedClock(new Date(Date.now() + minutes * 60_000).toISOString()),
});

async function expectGivenBack(client: TestClient, invoice: string, amountMinor: number) {
  expect(await invoiceOf(client, invoice)).toMatchObject({
    refunded: { amount: amountMinor },
    creditNotes: [{ destination: "stripe", amount: { amount: amountMinor } }],
  });
  expect(await balanceOf(client)).toBe(0);
}

describe("a refund to the card", () => {
  it("writes its credit note once, whatever the gateway says again", async () => {
    const { client, invoice, refund } = await refundable();
    expect(await refund(5_000)).toMatchObject({ status: "succeeded", amount: { amount: 5_000 } });
    await world.hear(newEvents(world.fake()), 10);
    await expectGivenBack(client, invoice, 5_000);
    const told = [...world.fake().state.refunds.values()].at(-1);
    expect(told).toMatchObject({ amount: 5_000, currency: "eur" });
  });

  it("comes to no more than was paid, in parts or at once", async () => {
    const { client, invoice, refund } = await refundable();
    const all = await Promise.allSettled([refund(15_000), refund(15_000), refund(15_000)]);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectGivenBack(client, invoice, 15_000);
    expect(await codeOf(refund(INVOICE_MINOR - 15_000 + 1))).toBe("validation_failed");
    expect(await refund(INVOICE_MINOR - 15_000)).toMatchObject({ status: "succeeded" });
    expect(await codeOf(refund(1))).toBe("validation_failed");
  });

  it("whose outcome is unknown keeps others away, and is found by the job", async () => {
    const { client, invoice, refund } = await refundable();
    world.fake().faults.push({ path: /refunds$/, kind: "error_after", times: 1 });
    expect(await refund(5_000)).toMatchObject({ status: "unknown" });
    expect(await codeOf(refund(100))).toBe("state_conflict");
    const input = { invoice, amountMinor: 100, reason: "More" };
    expect(await codeOf(creditInvoice(admin, input))).toBe("state_conflict");
    await Promise.all([1, 2].map(() => reconcilePayments(later(12), world.gateways())));
    expect(await listGatewayRefunds(admin, { id: invoice })).toMatchObject([{ status: "succeeded" }]);
    await expectGivenBack(client, invoice, 5_000);
  });

  it("that the gateway refuses, or never heard of, has not happened", async () => {
    const { client, invoice, refund } = await refundable();
    world.fake().faults.push({ path: /refunds$/, kind: "cut_before", times: 2 });
    expect(await refund(5_000)).toMatchObject({ status: "unknown" });
    await reconcilePayments(later(15), world.gateways());
    expect(await listGatewayRefunds(admin, { id: invoice })).toMatchObject([{ status: "failed" }]);
    expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 0 }, creditNotes: [] });
    // Stripe itself has given it back already, in its own pages.
    const intent = [...world.fake().state.intents.values()].find(({ amount }) => amount === INVOICE_MINOR);
    if (intent) for (const each of world.fake().state.intents.values()) each.amount_received = 0;
    expect(await codeOf(refund(5_000))).toBe("unavailable");
    expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 0 } });
  });

  it("that the card's bank sends back goes to the balance, once", async () => {
    const { client, invoice, refund } = await refundable();
    world.fake().state.refundsEnd = "pending";
    expect(await refund(5_000)).toMatchObject({ status: "pending" });
    world.fake().state.refundsEnd = "succeeded";
    await expectGivenBack(client, invoice, 5_000);
    const told = [...world.fake().state.refunds.values()].at(-1);
    newEvents(world.fake());
    if (told) endRefund(world.fake().state, told, "failed");
    await world.hear(newEvents(world.fake()), 10);
    expect(await listGatewayRefunds(admin, { id: invoice })).toMatchObject([{ status: "returned" }]);
    expect(await balanceOf(client)).toBe(5_000);
  });

  it("goes only where a card has paid, and only by an admin", async () => {
    const { client, invoice, refund } = await refundable();
    const input = { invoice, amountMinor: 1, reason: "No" };
    const other = await createTestClient();
    for (const [ctx, code] of [
      [client.ctx, "forbidden"],
      [other.ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(refundToGateway(ctx, input, world.gateways()))).toBe(code);
      expect(await codeOf(listGatewayRefunds(ctx, { id: invoice }))).toBe(code);
    }
    const byTransfer = await world.payer();
    const open = { ...input, invoice: byTransfer.invoice };
    expect(await codeOf(refundToGateway(admin, open, world.gateways()))).toBe("state_conflict");
    const transfer = {
      invoice: byTransfer.invoice,
      reference: `T ${byTransfer.invoice}`,
      receivedAt: "2026-01-05",
    };
    await recordBankTransfer(admin, transfer);
    expect(await codeOf(refundToGateway(admin, open, world.gateways()))).toBe("validation_failed");
    expect(await refund(1)).toMatchObject({ status: "succeeded" });
    const where = { clientId: client.clientId, action: "payment.refund_started" };
    expect(await asProvider((tx) => tx.activity.count({ where }))).toBe(1);
  });
});
