import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId, toPublicId } from "@/core/ids";
import { createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  attemptsOf,
  balanceOf,
  INVOICE_MINOR,
  invoiceOf,
  newEvents,
  paymentsOf,
  paymentsWorld,
} from "@/testing/payments";
import type { CardMood } from "@/testing/stripe-fake";
import {
  checkPayment,
  listAttempts,
  listSavedMethods,
  payWithSavedMethod,
  reconcilePayments,
  recordBankTransfer,
  removePaymentMethod,
  startCheckout,
  startTopUp,
} from "../..";
import { openAttempt } from "./open-attempt";
import { payableInvoice } from "./payable";

const world = paymentsWorld();
const page = { method: "stripe", savesMethod: true };
const checkout = (client: TestClient, invoice: string) =>
  startCheckout(client.ctx, { invoice, ...page }, world.gateways());

/** A client whose card is saved, by hand of the gateway. */
async function withCard(mood: CardMood = "ok") {
  const { client, invoice } = await world.payer();
  await checkout(client, invoice);
  const [attempt] = await attemptsOf(client);
  const session = world.fake().state.sessions.get(attempt?.reference ?? "");
  newEvents(world.fake());
  world.fake().state.addCard(session?.customer ?? "", mood);
  await world.hear(newEvents(world.fake()));
  const [card] = await listSavedMethods(client.ctx);
  const method = parsePublicId("paymentMethod", card?.id ?? "") ?? "";
  const pay = () => payWithSavedMethod(client.ctx, { invoice, method }, world.gateways());
  return { client, invoice, method, customer: session?.customer ?? "", pay };
}

const later = (minutes: number) => ({
  ...jobContext(),
  clock: fixedClock(new Date(Date.now() + minutes * 60_000).toISOString()),
});

describe("a page to pay on", () => {
  it("is one for a double click, and the same one later", async () => {
    const { client, invoice } = await world.payer();
    const [first, second] = await Promise.all([checkout(client, invoice), checkout(client, invoice)]);
    expect(second).toEqual(first);
    expect(await checkout(client, invoice)).toEqual(first);
    expect(await attemptsOf(client)).toMatchObject([
      { status: "started", amountMinor: BigInt(INVOICE_MINOR) },
    ]);
    const own = [...world.fake().state.sessions.values()].filter(
      (each) => each.client_reference_id === first.attempt,
    );
    expect(own).toHaveLength(1);
  });

  it("is withdrawn when the invoice owes another amount, and cannot be paid then", async () => {
    const { client, invoice } = await world.payer();
    const first = await checkout(client, invoice);
    const transfer = { invoice, amountMinor: 10_000, reference: `T ${invoice}`, receivedAt: "2026-01-05" };
    await recordBankTransfer((await createTestAdmin()).ctx, transfer);
    const second = await checkout(client, invoice);
    expect(second.attempt).not.toBe(first.attempt);
    await world.fake().pay(first.url ?? "");
    expect(world.fake().state.sessions.get(first.reference)).toMatchObject({ payment_status: "unpaid" });
    expect(await attemptsOf(client)).toMatchObject([
      { status: "expired" },
      { status: "started", amountMinor: BigInt(INVOICE_MINOR - 10_000) },
    ]);
  });

  it("that was paid while nobody heard of it is not paid again", async () => {
    const { client, invoice, pay } = await withCard();
    const { url, attempt } = await checkout(client, invoice);
    await world.fake().pay(url ?? "");
    // Neither a message nor the job has come: the card is about to be charged.
    expect(await codeOf(pay())).toBe("state_conflict");
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    const id = parsePublicId("paymentAttempt", attempt) ?? "";
    expect(await checkPayment(client.ctx, { id }, world.gateways())).toMatchObject({ status: "succeeded" });
    expect(await paymentsOf(client)).toHaveLength(1);
  });

  it("whose messages are lost is found paid by the job, with its card", async () => {
    const { client, invoice } = await world.payer();
    const { url } = await checkout(client, invoice);
    await world.fake().pay(url ?? "");
    newEvents(world.fake());
    await Promise.all([1, 2, 3].map(() => reconcilePayments(later(15), world.gateways())));
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect(await paymentsOf(client)).toHaveLength(1);
    expect(await listSavedMethods(client.ctx)).toMatchObject([
      { brand: "visa", last4: "4242", expired: false },
    ]);
  });

  it("that cannot be made leaves nothing open, and can be asked for again", async () => {
    const { client, invoice } = await world.payer();
    world.fake().faults.push({ path: /sessions$/, kind: "error_after", times: 1 });
    expect(await codeOf(checkout(client, invoice))).toBe("unavailable");
    expect(await attemptsOf(client)).toMatchObject([{ status: "failed", reason: "no_page" }]);
    const { url } = await checkout(client, invoice);
    await world.fake().pay(url ?? "");
    await world.hear(newEvents(world.fake()));
    expect(await paymentsOf(client)).toHaveLength(1);
  });

  it("tops up the balance, once for a form that was sent twice", async () => {
    const client = await createTestClient();
    const input = { ...page, amountMinor: 5_000, requestKey: "a-form-of-its-own-1" };
    const both = await Promise.all([1, 2].map(() => startTopUp(client.ctx, input, world.gateways())));
    expect(both[1]).toEqual(both[0]);
    await world.fake().pay(both[0]?.url ?? "");
    await world.hear(newEvents(world.fake()), 3);
    expect(await balanceOf(client)).toBe(5_000);
    expect(await codeOf(startTopUp(client.ctx, input, world.gateways()))).toBe("state_conflict");
  });

  it("is not offered by what is not set up, nor for what is paid", async () => {
    const { client, invoice } = await world.payer();
    expect(await codeOf(startCheckout(client.ctx, { invoice, ...page }, []))).toBe("validation_failed");
    const other = { invoice, ...page, method: "paypal" };
    expect(await codeOf(startCheckout(client.ctx, other, world.gateways()))).toBe("validation_failed");
    const transfer = await startCheckout(client.ctx, { ...other, method: "bank_transfer" }, world.gateways());
    expect(transfer).toMatchObject({ url: null, reference: (await invoiceOf(client, invoice)).number });
  });
});

describe("a saved card", () => {
  it("pays at once; a page that was open is withdrawn", async () => {
    const { client, invoice, pay } = await withCard();
    expect(await pay()).toMatchObject({ status: "succeeded", kind: "charge" });
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect((await attemptsOf(client)).map(({ status }) => status)).toEqual(["expired", "succeeded"]);
    await world.hear(newEvents(world.fake()), 10);
    expect(await paymentsOf(client)).toHaveLength(1);
  });

  it("is charged once by two clicks", async () => {
    const { client, pay } = await withCard();
    await Promise.allSettled([pay(), pay(), pay()]);
    const charges = (await attemptsOf(client)).filter(({ kind }) => kind === "charge");
    expect(charges).toMatchObject([{ status: "succeeded" }]);
    expect(await paymentsOf(client)).toHaveLength(1);
  });

  it("is not charged by a click that looked at the invoice before another click paid it", async () => {
    const { client, invoice, method, pay } = await withCard();
    const scope = { kind: "tenant" as const, clientId: client.clientId };
    const looked = await payableInvoice(client.ctx, scope, invoice, world.gateway());
    await pay();
    const late = { gateway: "stripe", kind: "charge" as const, paymentMethodId: method };
    expect(await codeOf(openAttempt(client.ctx, scope, looked, late))).toBe("state_conflict");
    expect((await attemptsOf(client)).map(({ status }) => status)).toEqual(["expired", "succeeded"]);
  });

  it("says why it was declined, and may be tried again", async () => {
    const { client, invoice, pay } = await withCard("insufficient_funds");
    expect(await pay()).toMatchObject({ status: "failed", reason: "insufficient_funds" });
    expect(await pay()).toMatchObject({ status: "failed" });
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "issued" });
  });

  it.each([
    ["a 500 after the charge", { kind: "error_after", times: 1 }],
    ["a connection cut after the charge", { kind: "cut_after", times: 2 }],
  ] as const)("%s: it is not charged again, and the job finds it", async (_, fault) => {
    const { client, invoice, pay } = await withCard();
    world.fake().faults.push({ path: /payment_intents$/, ...fault });
    expect(await pay()).toMatchObject({ status: "unknown" });
    expect(await codeOf(pay())).toBe("state_conflict");
    expect(await codeOf(checkout(client, invoice))).toBe("state_conflict");
    await reconcilePayments(later(2), world.gateways());
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect(await paymentsOf(client)).toHaveLength(1);
    await world.hear(newEvents(world.fake()), 5);
    expect(await paymentsOf(client)).toHaveLength(1);
  });

  it("a request that never arrived has failed, but not before it cannot arrive any more", async () => {
    const { client, invoice, pay } = await withCard();
    world.fake().faults.push({ path: /payment_intents$/, kind: "cut_before", times: 2 });
    expect(await pay()).toMatchObject({ status: "unknown" });
    await reconcilePayments(later(5), world.gateways());
    expect((await attemptsOf(client)).at(-1)).toMatchObject({ status: "unknown" });
    await reconcilePayments(later(20), world.gateways());
    expect((await attemptsOf(client)).at(-1)).toMatchObject({ status: "failed", reason: "not_received" });
    expect(await pay()).toMatchObject({ status: "succeeded" });
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
  });

  it("is forgotten here and there, once", async () => {
    const { client, method, customer, pay } = await withCard();
    await removePaymentMethod(client.ctx, { method }, world.gateways());
    expect(await codeOf(removePaymentMethod(client.ctx, { method }, world.gateways()))).toBe("not_found");
    expect(await world.gateway().saved.list(customer)).toEqual([]);
    expect(await listSavedMethods(client.ctx)).toEqual([]);
    expect(await codeOf(pay())).toBe("not_found");
  });
});

describe("nobody else", () => {
  it("pays, looks or removes", async () => {
    const { client, invoice, method } = await withCard();
    const other = await createTestClient();
    const admin = await createTestAdmin();
    const [attempt] = await attemptsOf(client);
    const id = attempt?.id ?? "";
    const asked = (ctx: TestClient["ctx"]) => [
      startCheckout(ctx, { invoice, ...page }, world.gateways()),
      payWithSavedMethod(ctx, { invoice, method }, world.gateways()),
      removePaymentMethod(ctx, { method }, world.gateways()),
      checkPayment(ctx, { id }, world.gateways()),
    ];
    const codes = (ctx: unknown) => Promise.all(asked(ctx as TestClient["ctx"]).map(codeOf));
    expect(await codes(other.ctx)).toEqual(Array(4).fill("not_found"));
    expect(await codes(admin.ctx)).toEqual(Array(4).fill("forbidden"));
    expect(await codes(anonymousContext())).toEqual(Array(4).fill("unauthenticated"));
    const member = { ...client.ctx, actor: { ...client.actor, areas: ["orders"] as const } };
    expect(await codes(member)).toEqual(Array(4).fill("forbidden"));
    const suspended = { ...client.ctx, actor: { ...client.actor, resellerStatus: "suspended" as const } };
    expect(await codes(suspended)).toEqual(Array(4).fill("reseller_suspended"));
    expect(await listAttempts(other.ctx, { id: invoice })).toEqual([]);
    expect(await listAttempts(admin.ctx, { id: invoice })).toMatchObject([
      { id: toPublicId("paymentAttempt", id), gateway: "stripe" },
    ]);
    expect(await listSavedMethods(other.ctx)).toEqual([]);
    for (const ctx of [client.ctx, admin.ctx, anonymousContext()])
      expect(await codeOf(reconcilePayments(ctx, world.gateways()))).toMatch(/forbidden|unauthenticated/);
  });
});
