import { describe, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/db";
import { startCheckout } from "@/features/billing";
import { asProvider, type TestClient } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import {
  attemptsOf,
  balanceOf,
  hookRequest,
  INVOICE_MINOR,
  invoiceOf,
  newEvents,
  paymentsOf,
  paymentsWorld,
} from "@/testing/payments";
import type { CardMood, StripeEvent } from "@/testing/stripe-fake";
import { handleGatewayHook } from "./gateway";

const world = paymentsWorld();

/** What Stripe says of a page that was paid, none of it heard yet. */
async function paidPage(moods: CardMood[] = ["ok"]) {
  const { client, invoice } = await world.payer();
  const input = { invoice, method: "stripe", savesMethod: true };
  const { url } = await startCheckout(client.ctx, input, world.gateways());
  newEvents(world.fake());
  for (const mood of moods) await world.fake().pay(url ?? "", mood);
  return { client, invoice, events: newEvents(world.fake()) };
}

async function expectPaidOnce(client: TestClient, invoice: string) {
  expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid", due: { amount: 0 } });
  expect(await paymentsOf(client)).toMatchObject([{ method: "stripe", amountMinor: BigInt(INVOICE_MINOR) }]);
  expect(await balanceOf(client)).toBe(0);
  expect(await attemptsOf(client)).toMatchObject([{ status: "succeeded" }]);
  const where = { clientId: client.clientId };
  expect(await asProvider((tx) => tx.paymentMethod.count({ where }))).toBe(1);
  const paid = { ...where, action: { in: ["payment.recorded", "invoice.paid", "payment_method.saved"] } };
  expect(await asProvider((tx) => tx.activity.count({ where: paid }))).toBe(3);
}

describe("messages of a gateway", () => {
  it("each fifty times at once, and fifty times later, have one effect", { timeout: 120_000 }, async () => {
    const { client, invoice, events } = await paidPage();
    expect(new Set(await world.hear(events, 50))).toEqual(new Set([200]));
    await expectPaidOnce(client, invoice);
    expect(new Set(await world.hear(events, 50))).toEqual(new Set([200]));
    await expectPaidOnce(client, invoice);
  });

  it("all of them at once, whatever the order, have one effect", { timeout: 60_000 }, async () => {
    const { client, invoice, events } = await paidPage(["card_declined", "ok"]);
    const all = Array.from({ length: 10 }, () => events).flat();
    const statuses = await Promise.all(all.map((event) => world.hear([event])));
    expect(new Set(statuses.flat())).toEqual(new Set([200]));
    await expectPaidOnce(client, invoice);
  });

  it("come to be sent again, and hear when, while the database does not answer", async () => {
    const { client, invoice, events } = await paidPage();
    const db = openDatabase("postgresql://nobody@127.0.0.1:1/none", 1);
    const [event] = events.slice(-1);
    if (!event) throw new Error("a page that was paid says so");
    const request = hookRequest(world.fake(), event);
    const answer = await handleGatewayHook("stripe", request, { ...jobContext(), db }, world.gateways());
    await closeDatabase(db);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    await world.hear(events);
    await expectPaidOnce(client, invoice);
  });

  it.each([
    ["reversed", (events: StripeEvent[]) => events.toReversed()],
    ["the page first", (events: StripeEvent[]) => [...events.slice(-1), ...events]],
  ])("%s, with a decline before, have one effect", async (_, order) => {
    const { client, invoice, events } = await paidPage(["card_declined", "ok"]);
    expect(new Set(await world.hear(order(events)))).toEqual(new Set([200]));
    await expectPaidOnce(client, invoice);
  });

  it("tell of a decline without an end, and of a page that nobody paid", async () => {
    const { client, invoice, events } = await paidPage(["insufficient_funds"]);
    await world.hear(events);
    expect(await attemptsOf(client)).toMatchObject([{ status: "started", reason: "insufficient_funds" }]);
    const [attempt] = await attemptsOf(client);
    const session = world.fake().state.sessions.get(attempt?.reference ?? "");
    if (session) session.expires_at = 0;
    await world.fake().expire();
    await world.hear(newEvents(world.fake()), 5);
    expect(await attemptsOf(client)).toMatchObject([{ status: "expired" }]);
    expect((await invoiceOf(client, invoice)).status).toBe("issued");
  });

  it("of money for an attempt that had ended are believed: money is not turned away", async () => {
    const { client, invoice, events } = await paidPage();
    const [attempt] = await attemptsOf(client);
    const where = { id: attempt?.id };
    const data = { status: "expired", settledAt: new Date() };
    await asProvider((tx) => tx.paymentAttempt.updateMany({ where, data }));
    await world.hear(events);
    await expectPaidOnce(client, invoice);
  });

  it("of more money than the invoice owes by now fill the balance", async () => {
    const { client, invoice, events } = await paidPage();
    const other = await paidPageAgain(client, invoice);
    await world.hear(events);
    await world.hear(other);
    expect((await invoiceOf(client, invoice)).status).toBe("paid");
    expect(await balanceOf(client)).toBe(INVOICE_MINOR);
    expect(await paymentsOf(client)).toHaveLength(2);
  });

  it("of another shop on the same account are noted, and do nothing", async () => {
    const event = (id: string, object: object) => ({
      id,
      type: "payment_intent.succeeded",
      created: Math.floor(Date.now() / 1000),
      data: {
        object: { id: `pi_${id}`, status: "succeeded", amount_received: 1, currency: "eur", ...object },
      },
    });
    const foreign = event("evt_other_1", { metadata: {} });
    const unknown = event("evt_other_2", {
      metadata: { attempt: "pat_00000000000000000000000000", via: "charge" },
    });
    const odd = event("evt_other_3", { metadata: { attempt: "' OR 1=1 --", via: "charge" } });
    expect(await world.hear([foreign, unknown, odd], 3)).toEqual(Array(9).fill(200));
    const where = { id: { startsWith: "evt_other_" } };
    expect(await asProvider((tx) => tx.gatewayEvent.count({ where }))).toBe(3);
  });

  it("without the right signature are refused, and nothing of them is kept", async () => {
    const { client, invoice, events } = await paidPage();
    const event = events.find(({ type }) => type === "payment_intent.succeeded") as StripeEvent;
    const { body } = world.fake().hooks.signed(event);
    const forged = hookRequest(world.fake(), event, { body: body.replace(`${INVOICE_MINOR}`, "1") });
    expect((await handleGatewayHook("stripe", forged, jobContext(), world.gateways())).status).toBe(401);
    expect((await invoiceOf(client, invoice)).status).toBe("issued");
    expect(await asProvider((tx) => tx.gatewayEvent.count({ where: { id: event.id } }))).toBe(0);
    // Of what it does not speak there is nothing here, and too much is not read.
    const ask = (name: string, text: string, gateways = world.gateways()) =>
      handleGatewayHook(name, hookRequest(world.fake(), event, { body: text }), jobContext(), gateways);
    expect((await ask("bank_transfer", body)).status).toBe(404);
    expect((await ask("stripe", body, [])).status).toBe(404);
    expect((await ask("stripe", "x".repeat(300_000))).status).toBe(413);
  });

  it("of a dispute are told to admins alone, once", async () => {
    const { client, events } = await paidPage();
    await world.hear(events);
    const [payment] = await paymentsOf(client);
    await world.fake().dispute(payment?.reference ?? "");
    await world.hear(newEvents(world.fake()), 10);
    const where = { clientId: client.clientId, action: "payment.disputed" };
    const rows = await asProvider((tx) => tx.activity.findMany({ where }));
    expect(rows).toMatchObject([{ providerOnly: true, after: { reason: "fraudulent" } }]);
  });
});

/** A second page of the same invoice that is paid, as if the first had been given up by us, but not by the payer. */
async function paidPageAgain(client: TestClient, invoice: string): Promise<StripeEvent[]> {
  const where = { clientId: client.clientId };
  const data = { status: "expired", settledAt: new Date() };
  await asProvider((tx) => tx.paymentAttempt.updateMany({ where, data }));
  const input = { invoice, method: "stripe", savesMethod: false };
  const { url } = await startCheckout(client.ctx, input, world.gateways());
  newEvents(world.fake());
  await world.fake().pay(url ?? "");
  return newEvents(world.fake());
}
