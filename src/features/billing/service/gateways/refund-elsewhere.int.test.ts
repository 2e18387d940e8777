import { beforeAll, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { asProvider, createTestAdmin, type TestClient } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  balanceOf,
  INVOICE_MINOR,
  invoiceOf,
  newEvents,
  paidByCard,
  paymentsOf,
  paymentsWorld,
} from "@/testing/payments";
import { endRefund } from "@/testing/stripe-fake";
import {
  applyGatewayEvent,
  creditInvoice,
  payInvoiceFromBalance,
  refundToGateway,
  startCheckout,
  startTopUp,
  topUpBalance,
} from "../..";

const world = paymentsWorld();
let admin: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];
beforeAll(async () => {
  admin = (await createTestAdmin()).ctx;
});

/** A refund in Stripe's own pages, and what Stripe says of it. */
function refundThere(intent: string, amount?: number) {
  newEvents(world.fake());
  const refund = world.fake().refund(intent, amount);
  return { refund, events: newEvents(world.fake()) };
}

const refundsOf = (client: TestClient) =>
  asProvider((tx) =>
    tx.gatewayRefund.findMany({ where: { clientId: client.clientId }, orderBy: { startedAt: "asc" } }),
  );

it("has its credit note as if an admin had made it, once, of 20 at once and again", {
  timeout: 60_000,
}, async () => {
  const { client, invoice, intent } = await paidByCard(world);
  const { events } = refundThere(intent, 5_000);
  expect(events.map(({ type }) => type)).toEqual(["refund.created", "charge.refunded"]);
  expect(new Set(await world.hear(events, 20))).toEqual(new Set([200]));
  await world.hear(events);
  const other = events.map((event) => ({ ...event, id: `${event.id}_again`, type: "refund.updated" }));
  await world.hear(other.slice(0, 1), 20);
  expect(await invoiceOf(client, invoice)).toMatchObject({
    refunded: { amount: 5_000 },
    creditNotes: [{ destination: "stripe", amount: { amount: 5_000 } }],
  });
  expect(await refundsOf(client)).toMatchObject([{ elsewhere: true, status: "succeeded", balanceMinor: 0n }]);
  expect(await balanceOf(client)).toBe(0);
});

it("ours are told by their id, and counted once beside those made there", async () => {
  const { client, invoice, intent } = await paidByCard(world);
  newEvents(world.fake());
  const input = { invoice, amountMinor: 3_000, reason: "Too much" };
  await refundToGateway(admin, input, world.gateways());
  const ours = newEvents(world.fake());
  const there = refundThere(intent, 4_000).events;
  const all = [...ours, ...there, ...ours.toReversed(), ...there];
  expect(new Set((await Promise.all(all.map((event) => world.hear([event])))).flat())).toEqual(
    new Set([200]),
  );
  expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 7_000 } });
  expect((await refundsOf(client)).map(({ elsewhere }) => elsewhere).sort()).toEqual([false, true]);
  expect(
    await codeOf(refundToGateway(admin, { ...input, amountMinor: INVOICE_MINOR - 6_999 }, world.gateways())),
  ).toBe("validation_failed");
});

it("what the invoice has given back already the balance bears, also below zero", async () => {
  const { client, invoice, intent } = await paidByCard(world);
  await creditInvoice(admin, { invoice, amountMinor: 15_000, reason: "Sorry" });
  await world.hear(refundThere(intent).events, 5);
  expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: INVOICE_MINOR } });
  expect(await balanceOf(client)).toBe(0);
  expect(await refundsOf(client)).toMatchObject([{ balanceMinor: 15_000n }]);

  const { url } = await startTopUp(
    client.ctx,
    { amountMinor: 9_000, method: "stripe", savesMethod: false, requestKey: `key-${newId()}` },
    world.gateways(),
  );
  await world.fake().pay(url ?? "");
  await world.hear(newEvents(world.fake()));
  const next = await world.another(client);
  await topUpBalance(admin, {
    ...{ client: client.clientId, amountMinor: INVOICE_MINOR - 1_000 },
    ...{ reference: newId(), receivedAt: "2026-01-05" },
  });
  await payInvoiceFromBalance(client.ctx, { id: next });
  const topUp = (await paymentsOf(client)).find(({ amountMinor }) => amountMinor === 9_000n);
  await world.hear(refundThere(topUp?.reference ?? "").events, 5);
  expect(await balanceOf(client)).toBe(-1_000);
  const another = await world.another(client);
  expect(await codeOf(payInvoiceFromBalance(client.ctx, { id: another }))).toBe("insufficient_balance");
  const top = { client: client.clientId, amountMinor: 600, reference: newId(), receivedAt: "2026-01-05" };
  await topUpBalance(admin, top);
  expect(await balanceOf(client)).toBe(-400);
  await topUpBalance(admin, { ...top, reference: newId() });
  expect(await balanceOf(client)).toBe(200);
  const where = { clientId: client.clientId, kind: "client_balance" as const };
  expect(await asProvider((tx) => tx.ledgerAccount.findFirst({ where }))).toMatchObject({
    overdrawnMinor: 0n,
  });
});

it("one that the card's bank does not take comes back to the balance, in any order", async () => {
  const { client, invoice, intent } = await paidByCard(world);
  world.fake().state.refundsEnd = "pending";
  const { refund, events } = refundThere(intent, 5_000);
  world.fake().state.refundsEnd = "succeeded";
  endRefund(world.fake().state, refund, "failed");
  const failed = newEvents(world.fake());
  await world.hear(events, 3);
  expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 5_000 } });
  await world.hear(failed, 3);
  expect(await refundsOf(client)).toMatchObject([{ status: "returned" }]);
  expect(await balanceOf(client)).toBe(5_000);

  const later = await paidByCard(world);
  world.fake().state.refundsEnd = "pending";
  const second = refundThere(later.intent, 5_000);
  world.fake().state.refundsEnd = "succeeded";
  endRefund(world.fake().state, second.refund, "failed");
  await world.hear([...newEvents(world.fake()), ...second.events], 3);
  expect(await refundsOf(later.client)).toMatchObject([{ status: "failed" }]);
  expect(await invoiceOf(later.client, later.invoice)).toMatchObject({ refunded: { amount: 0 } });
});

it("of a payment that is still on its way is not taken yet; of nobody's it is noted", async () => {
  const { client, invoice } = await world.payer();
  const input = { invoice, method: "stripe", savesMethod: false };
  const { url } = await startCheckout(client.ctx, input, world.gateways());
  newEvents(world.fake());
  await world.fake().pay(url ?? "");
  const paid = newEvents(world.fake());
  const intent = paid.find(({ type }) => type === "payment_intent.succeeded")?.data.object as { id: string };
  const { events } = refundThere(intent.id, 2_000);
  expect(await world.hear(events.slice(0, 1))).toEqual([409]);
  await world.hear(paid);
  expect(await world.hear(events)).toEqual([200, 200]);
  expect(await invoiceOf(client, invoice)).toMatchObject({ refunded: { amount: 2_000 } });
  const about = { id: "re_x", object: "refund", status: "succeeded", amount: 1, currency: "chf" };
  const foreign = { id: "evt_x", type: "refund.created", created: Math.floor(Date.now() / 1000) };
  const said = { ...foreign, data: { object: { ...about, payment_intent: "pi_x", metadata: {} } } };
  expect(await world.hear([said], 3)).toEqual([200, 200, 200]);
  expect(await asProvider((tx) => tx.gatewayRefund.count({ where: { reference: "re_x" } }))).toBe(0);
});

it("is believed of the gateway alone", async () => {
  const { client } = await world.payer();
  const event = { id: "evt_y", type: "refund.created", at: new Date(), fact: null };
  for (const [ctx, code] of [
    [client.ctx, "forbidden"],
    [admin, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const)
    expect(await codeOf(applyGatewayEvent(ctx, "stripe", event))).toBe(code);
});
