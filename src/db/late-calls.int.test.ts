import { expect, it } from "vitest";
import { newId } from "@/core/ids";
import type { Context } from "@/db";
import { creditInvoice, payInvoiceFromBalance, refundToGateway } from "@/features/billing";
import { cancelOrder } from "@/features/orders";
import { renewService } from "@/features/services";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { moneyCallOf } from "@/testing/money-calls";
import { balanceOf, invoiceOf, newEvents, paidByCard, paymentsWorld } from "@/testing/payments";
import { runningService, topUp } from "@/testing/services";
import { callMoneyFunction, type MoneyFunction } from ".";

// As in money-functions.int.test.ts: what is handed over late. Here of what goes back, ends, or begins again.

const world = paymentsWorld();
const hand = (name: MoneyFunction, argument: object, ctx: Context = jobContext()) =>
  callMoneyFunction(ctx, name, argument);

/** What would be written of a refund that was made in Stripe's own pages, and the message that tells of it. */
async function refundThere(intent: string, amount?: number) {
  newEvents(world.fake());
  world.fake().refund(intent, amount);
  const events = newEvents(world.fake());
  const late = await moneyCallOf("refund_elsewhere", jobContext(), (ctx) => world.hear(events, 1, ctx));
  return { events, late };
}

it("a refund that is known already, by another message", async () => {
  const { ctx: admin } = await createTestAdmin();
  const { client, invoice, intent } = await paidByCard(world);
  // All of it was credited before, so that the balance bears what Stripe gives back.
  await creditInvoice(admin, { invoice, amountMinor: 19_800, reason: "Sorry" });
  const { events, late } = await refundThere(intent, 5_000);
  await world.hear(events);
  expect(await balanceOf(client)).toBe(14_800);
  const again = { ...(late.gateway_refund as object), id: newId() };
  expect(await codeOf(hand("refund_elsewhere", { ...late, gateway_refund: again, event: null }))).toBe(
    "state_conflict",
  );
  expect(await balanceOf(client)).toBe(14_800);
});

it("a refund there of what has been promised to the card here meanwhile", async () => {
  const { ctx: admin } = await createTestAdmin();
  const { client, invoice, intent } = await paidByCard(world);
  const { late } = await refundThere(intent, 15_000);
  world.fake().faults.push({ path: /refunds$/, kind: "error_after", times: 1 });
  const ours = { invoice, amountMinor: 4_000, reason: "Too much" };
  expect(await refundToGateway(admin, ours, world.gateways())).toMatchObject({ status: "unknown" });
  const credit = { ...(late.credit_note as object), amount_minor: 16_000 };
  expect(await codeOf(hand("refund_elsewhere", { ...late, credit_note: credit }))).toBe("state_conflict");
  expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 0 } });
});

it("a credit note of an invoice that another has been made of meanwhile", async () => {
  const { ctx: admin } = await createTestAdmin();
  const { client, invoice } = await world.payer();
  const input = { invoice, amountMinor: 5_000, reason: "Sorry" };
  const late = await moneyCallOf("credit_invoice", admin, (ctx) => creditInvoice(ctx, input));
  await creditInvoice(admin, input);
  expect(await codeOf(hand("credit_invoice", late, admin))).toBe("state_conflict");
  expect(await invoiceOf(client, invoice)).toMatchObject({ credited: { amount: 5_000 } });
});

it("the end of an order that was paid meanwhile", async () => {
  const { client, invoice } = await world.payer();
  const orders = await asProvider((tx) => tx.order.findMany({ where: { clientId: client.clientId } }));
  const late = await moneyCallOf("cancel_order", client.ctx, (ctx) =>
    cancelOrder(ctx, { id: orders[0]?.id ?? "" }),
  );
  await topUp(jobContext(), client.clientId, 50_000);
  await payInvoiceFromBalance(client.ctx, { id: invoice });
  expect(await codeOf(hand("cancel_order", late, client.ctx))).toBe("state_conflict");
});

it("a period that was renewed meanwhile", async () => {
  const service = await runningService();
  const late = await moneyCallOf("charge_service", service.ctx, (ctx) =>
    renewService(ctx, { id: service.id }),
  );
  await renewService(service.ctx, { id: service.id });
  expect(await codeOf(hand("charge_service", late, service.ctx))).toBe("state_conflict");
  // Nor when it is the service as it stands now.
  const { revision } = await asProvider((tx) => tx.service.findUniqueOrThrow({ where: { id: service.id } }));
  const again = { ...late, expected_revision: revision };
  expect(await codeOf(hand("charge_service", again, service.ctx))).toBe("state_conflict");
});
