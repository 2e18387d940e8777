import { beforeAll, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { composeMails } from "@/features/mail";
import { asProvider, createTestAdmin, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
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
import {
  countDisputes,
  getLedgerAccount,
  ledgerAccountInput,
  listDisputes,
  listHolds,
  listSavedMethods,
  payInvoiceFromBalance,
  refundToGateway,
  releaseHold,
  runAutoTopUps,
  setAutoTopUp,
  setPreferredMethod,
  startCheckout,
  topUpBalance,
} from "../..";

const world = paymentsWorld();
let admin: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];
beforeAll(async () => {
  admin = (await createTestAdmin()).ctx;
});

const topUp = (client: TestClient, amountMinor: number) =>
  topUpBalance(admin, {
    ...{ client: client.clientId, amountMinor, reference: newId(), receivedAt: "2026-01-05" },
  });

type Status = "needs_response" | "warning_needs_response" | "warning_closed" | "won" | "lost";

/** What Stripe says of a dispute, none of it heard yet. */
async function said(intent: string, status: Status, amount?: number) {
  newEvents(world.fake());
  await world.fake().dispute(intent, status, amount);
  return newEvents(world.fake());
}

const heldOf = async (client: TestClient) =>
  (await listHolds(admin, { client: client.clientId })).map(({ amount }) => amount.amount);
const disputesOf = (client: TestClient) =>
  asProvider((tx) => tx.dispute.findMany({ where: { clientId: client.clientId } }));

it("holds what there is, tells admins, and is lost once: 50 at once, and again", {
  timeout: 120_000,
}, async () => {
  const { client, invoice, intent } = await paidByCard(world);
  await topUp(client, 5_000);
  const opened = await said(intent, "needs_response");
  expect(opened.map(({ type }) => type)).toEqual([
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
  ]);
  expect(new Set(await world.hear(opened, 50))).toEqual(new Set([200]));
  expect(await heldOf(client)).toEqual([5_000]);
  expect(await balanceOf(client)).toBe(0);
  expect(await listDisputes(admin)).toContainEqual(
    expect.objectContaining({
      status: "open",
      client: expect.objectContaining({ id: client.id }),
      amount: { amount: INVOICE_MINOR, currency: "EUR" },
      held: { amount: 5_000, currency: "EUR" },
      invoice: expect.objectContaining({ number: expect.stringMatching(/^INV-/) }),
    }),
  );
  const waiting = await countDisputes(admin);
  const lost = await said(intent, "lost");
  await world.hear(lost, 50);
  await world.hear([...opened, ...lost]);
  expect(await countDisputes(admin)).toBe(waiting - 1);
  expect(await heldOf(client)).toEqual([]);
  expect(await balanceOf(client)).toBe(5_000 - INVOICE_MINOR);
  expect((await invoiceOf(client, invoice)).status).toBe("paid");
  const rows = await asProvider((tx) =>
    tx.activity.findMany({ where: { clientId: client.clientId, action: { startsWith: "payment.dispute" } } }),
  );
  expect(rows.map(({ action, providerOnly }) => [action, providerOnly]).sort()).toEqual([
    ["payment.dispute_ended", true],
    ["payment.disputed", true],
  ]);
  const cleared = ledgerAccountInput.parse({ account: "balance-EUR", limit: 100 });
  const { entries } = await getLedgerAccount(admin, cleared);
  expect(
    entries.items.filter(({ kind, client: of }) => kind === "dispute" && of.id === client.id),
  ).toHaveLength(1);
});

it("mails the provider's people, and no tenant hears of it", async () => {
  const { client, intent } = await paidByCard(world);
  await world.hear(await said(intent, "needs_response"), 5);
  const events = await asProvider((tx) => tx.outboxEvent.findMany({ where: { type: "payment.disputed" } }));
  const own = events.filter(({ payload }) => (payload as { payment: string }).payment === intent);
  expect(own).toMatchObject([{ clientId: null, payload: { client: client.name, reason: "fraudulent" } }]);
  await composeMails(jobContext(), { eventIds: [own[0]?.id ?? ""] }, false);
  const mails = await asProvider((tx) => tx.mail.findMany({ where: { type: "payment_disputed" } }));
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.every(({ clientId }) => clientId === null)).toBe(true);
});

it("won, or an inquiry that comes to nothing, sets free what was held", async () => {
  for (const [begun, ended] of [
    ["needs_response", "won"],
    ["warning_needs_response", "warning_closed"],
  ] as const) {
    const { client, intent } = await paidByCard(world);
    await topUp(client, INVOICE_MINOR + 700);
    await world.hear(await said(intent, begun), 3);
    expect(await heldOf(client)).toEqual([INVOICE_MINOR]);
    expect(await balanceOf(client)).toBe(700);
    await world.hear(await said(intent, ended), 20);
    expect(await heldOf(client)).toEqual([]);
    expect(await balanceOf(client)).toBe(INVOICE_MINOR + 700);
    expect(await disputesOf(client)).toMatchObject([{ status: "won" }]);
  }
});

it("whose end is heard first has ended, whatever comes then", async () => {
  const { client, intent } = await paidByCard(world);
  const opened = await said(intent, "needs_response", 2_000);
  const lost = await said(intent, "lost");
  await Promise.all([...lost, ...lost, ...opened, ...lost].map((event) => world.hear([event])));
  await world.hear([...lost, ...opened], 5);
  expect(await balanceOf(client)).toBe(-2_000);
  expect(await heldOf(client)).toEqual([]);
  expect(await disputesOf(client)).toMatchObject([{ status: "lost", amountMinor: 2_000n }]);
});

it("leaves what an admin has released by hand, and what is lost cannot be spent or refunded", async () => {
  const { client, invoice, intent } = await paidByCard(world);
  await topUp(client, 1_000);
  await world.hear(await said(intent, "needs_response"));
  const [hold] = await listHolds(admin, { client: client.clientId });
  await releaseHold(admin, { hold: parsePublicId("fundHold", hold?.id ?? "") ?? "" });
  const refund = { invoice, amountMinor: 1, reason: "No" };
  expect(await codeOf(refundToGateway(admin, refund, world.gateways()))).toBe("validation_failed");
  await world.hear(await said(intent, "lost"));
  expect(await balanceOf(client)).toBe(1_000 - INVOICE_MINOR);
  expect(await codeOf(refundToGateway(admin, refund, world.gateways()))).toBe("validation_failed");
  const next = await world.another(client);
  expect(await codeOf(payInvoiceFromBalance(client.ctx, { id: next }))).toBe("insufficient_balance");
  await topUp(client, INVOICE_MINOR);
  expect(await balanceOf(client)).toBe(1_000);
});

it("keeps the card from being charged by itself while it is open, and for what is lost", async () => {
  const { client, invoice } = await world.payer();
  const input = { invoice, method: "stripe", savesMethod: true };
  const { url } = await startCheckout(client.ctx, input, world.gateways());
  await world.fake().pay(url ?? "");
  await world.hear(newEvents(world.fake()));
  const [method] = await listSavedMethods(client.ctx);
  const card = parsePublicId("paymentMethod", method?.id ?? "") ?? "";
  await setPreferredMethod(client.ctx, { method: card }, world.gateways());
  await topUp(client, 5_000);
  await setAutoTopUp(client.ctx, { belowMinor: 2_000, amountMinor: 10_000 }, world.gateways());
  const intent =
    (await paymentsOf(client)).find(({ reference }) => reference?.startsWith("pi_"))?.reference ?? "";
  const tries = async () => {
    await runAutoTopUps(jobContext(), world.gateways());
    const where = { clientId: client.clientId, purpose: "auto_top_up" };
    return asProvider((tx) => tx.paymentAttempt.count({ where }));
  };
  await world.hear(await said(intent, "needs_response"));
  expect(await balanceOf(client)).toBe(0);
  expect(await tries()).toBe(0);
  await world.hear(await said(intent, "lost"));
  expect(await tries()).toBe(0);
  await topUp(client, INVOICE_MINOR - 5_000 + 100);
  expect(await tries()).toBe(1);
});

it("of nobody's payment is noted, and is an admin's to read", async () => {
  const created = Math.floor(Date.now() / 1000);
  const object = {
    id: "du_x",
    payment_intent: "pi_x",
    amount: 1,
    currency: "chf",
    reason: "x",
    status: "lost",
  };
  const event = { id: "evt_du_x", type: "charge.dispute.closed", created, data: { object } };
  expect(await world.hear([event], 3)).toEqual([200, 200, 200]);
  expect(await asProvider((tx) => tx.dispute.count({ where: { reference: "du_x" } }))).toBe(0);
  const { client } = await world.payer();
  for (const [ctx, code] of [
    [client.ctx, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const) {
    expect(await codeOf(listDisputes(ctx))).toBe(code);
    expect(await codeOf(countDisputes(ctx))).toBe(code);
  }
});
