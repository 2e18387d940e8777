import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endProcessing, endRefund, type StripeFake } from "@/testing/stripe-fake";
import { type CardGateway, checkoutRequest, payer, stripeWorld } from "@/testing/stripe-world";
import type { Gateway } from "./gateway";

let fake: StripeFake;
let gateway: Gateway & CardGateway;
let customer: string;

beforeAll(async () => ({ fake, gateway } = await stripeWorld()));
afterAll(() => fake.close());
beforeEach(async () => {
  customer = await gateway.customerFor({ ...payer, client: `cli_${Math.random()}` });
});

const question = (attempt: string, reference: string | null, kind: "checkout" | "charge" = "checkout") => ({
  kind,
  attempt,
  reference,
  customer,
  startedAt: new Date(),
});
const charge = (method: string, changes = {}) => {
  const { attempt, amountMinor, currency, description } = checkoutRequest(customer);
  return { attempt, amountMinor, currency, description, customer, method, ...changes };
};
const pageUrl = (checkout: Awaited<ReturnType<Gateway["createCheckout"]>>) =>
  checkout.kind === "page" ? checkout.url : "";

describe("the hosted page", () => {
  it("is paid, and the card is kept", async () => {
    const request = checkoutRequest(customer);
    const checkout = await gateway.createCheckout(request);
    expect(await gateway.lookUp(question(request.attempt, checkout.reference))).toEqual({
      state: "pending",
      reference: null,
      decline: null,
    });
    const answer = await fake.pay(pageUrl(checkout));
    expect(answer.headers.get("location")).toBe(
      `https://shop.example.com/invoices/1?paid=${checkout.reference}`,
    );
    const outcome = await gateway.lookUp(question(request.attempt, checkout.reference));
    expect(outcome).toMatchObject({ state: "succeeded", amountMinor: 1_050, currency: "EUR" });
    const face = { brand: "visa", last4: "4242", expiryMonth: 12, expiryYear: 2034 };
    expect(await gateway.saved.list(customer)).toEqual([
      { reference: expect.stringMatching(/^pm_/), customer, ...face },
    ]);
  });

  it("keeps no card that nobody asked it to keep", async () => {
    const checkout = await gateway.createCheckout(checkoutRequest(customer, { savesMethod: false }));
    await fake.pay(pageUrl(checkout));
    expect(await gateway.saved.list(customer)).toEqual([]);
  });

  it("stays open after a decline", async () => {
    const request = checkoutRequest(customer);
    const checkout = await gateway.createCheckout(request);
    await fake.pay(pageUrl(checkout), "card_declined");
    expect(await gateway.lookUp(question(request.attempt, checkout.reference))).toMatchObject({
      state: "pending",
      reference: expect.stringMatching(/^pi_/),
    });
    await fake.pay(pageUrl(checkout));
    expect(await gateway.lookUp(question(request.attempt, checkout.reference))).toMatchObject({
      state: "succeeded",
    });
  });

  it("is the same page when it is asked for again", async () => {
    const request = checkoutRequest(customer);
    const first = await gateway.createCheckout(request);
    expect(await gateway.createCheckout(request)).toEqual(first);
    const own = fake.asked.filter(({ form }) => form.client_reference_id === request.attempt);
    expect(own.map(({ key, replayed }) => [key, replayed])).toEqual([
      [`checkout-${request.attempt}`, false],
      [`checkout-${request.attempt}`, true],
    ]);
  });

  it("is another request under the same attempt: refused", async () => {
    const request = checkoutRequest(customer);
    await gateway.createCheckout(request);
    const other = gateway.createCheckout({ ...request, amountMinor: 1_051 });
    await expect(other).rejects.toMatchObject({ certainty: "refused", code: "idempotency_error" });
  });

  it.each([
    ["JPY", 500, 500],
    ["ISK", 40, 4_000],
    ["KWD", 5_120, 5_120],
    ["MGA", 150_000, 1_500],
  ])("of %s %i asks Stripe for %i, and has its amount back", async (currency, amountMinor, told) => {
    const request = checkoutRequest(customer, { currency, amountMinor });
    const checkout = await gateway.createCheckout(request);
    expect(fake.state.sessions.get(checkout.reference)).toMatchObject({ amount_total: told });
    await fake.pay(pageUrl(checkout));
    const outcome = await gateway.lookUp(question(request.attempt, null));
    expect(outcome).toMatchObject({ state: "succeeded", amountMinor, currency });
  });

  it("is found by its attempt among many, and by nothing else", async () => {
    const wanted = checkoutRequest(customer);
    const { reference } = await gateway.createCheckout(wanted);
    for (let count = 0; count < 101; count++) await gateway.createCheckout(checkoutRequest(customer));
    const session = fake.state.sessions.get(reference);
    if (session) await fake.pay(session.url ?? "");
    expect(await gateway.lookUp(question(wanted.attempt, null))).toMatchObject({ state: "succeeded" });
    expect(await gateway.lookUp(question("pay_nobody", null))).toEqual({ state: "unheard_of" });
  });
});

describe("a page that is withdrawn", () => {
  it("cannot be paid any more", async () => {
    const request = checkoutRequest(customer);
    const checkout = await gateway.createCheckout(request);
    expect(await gateway.withdraw(question(request.attempt, checkout.reference))).toEqual({
      state: "expired",
    });
    await fake.pay(pageUrl(checkout));
    expect(fake.state.sessions.get(checkout.reference)).toMatchObject({ payment_status: "unpaid" });
    expect(await gateway.withdraw(question(request.attempt, null))).toEqual({ state: "expired" });
  });

  it("says so when it was paid before", async () => {
    const request = checkoutRequest(customer);
    const checkout = await gateway.createCheckout(request);
    await fake.pay(pageUrl(checkout));
    expect(await gateway.withdraw(question(request.attempt, checkout.reference))).toMatchObject({
      state: "succeeded",
      amountMinor: 1_050,
    });
  });
});

describe("a saved card", () => {
  it("is charged without its owner, once for each attempt", async () => {
    const method = fake.state.addCard(customer);
    const request = charge(method.id);
    const outcomes = [await gateway.saved.charge(request), await gateway.saved.charge(request)];
    expect(outcomes[0]).toMatchObject({ state: "succeeded", amountMinor: 1_050, currency: "EUR" });
    expect(outcomes[1]).toEqual(outcomes[0]);
    const made = [...fake.state.intents.values()].filter(
      ({ metadata }) => metadata.attempt === request.attempt,
    );
    expect(made).toHaveLength(1);
    expect(await gateway.lookUp(question(request.attempt, null, "charge"))).toEqual(outcomes[0]);
  });

  it.each([
    ["card_declined", "declined"],
    ["insufficient_funds", "insufficient_funds"],
    ["expired_card", "expired_card"],
    ["authentication_required", "authentication_required"],
  ] as const)("that says %s is %s, now and when asked later", async (mood, reason) => {
    const method = fake.state.addCard(customer, mood);
    const request = charge(method.id);
    const outcome = await gateway.saved.charge(request);
    expect(outcome).toEqual({ state: "failed", reference: expect.stringMatching(/^pi_/), reason });
    expect(await gateway.lookUp(question(request.attempt, null, "charge"))).toEqual(outcome);
  });

  it("may take its time", async () => {
    const method = fake.state.addCard(customer, "processing");
    const request = charge(method.id);
    const outcome = await gateway.saved.charge(request);
    expect(outcome).toMatchObject({ state: "pending" });
    const intent = [...fake.state.intents.values()].at(-1);
    if (intent) endProcessing(fake.state, intent, true);
    expect(await gateway.lookUp(question(request.attempt, intent?.id ?? null, "charge"))).toMatchObject({
      state: "succeeded",
    });
  });

  it("is forgotten, also when it has been already", async () => {
    const method = fake.state.addCard(customer);
    await gateway.saved.forget(method.id);
    await gateway.saved.forget(method.id);
    await gateway.saved.forget("pm_never");
    expect(await gateway.saved.list(customer)).toEqual([]);
    await expect(gateway.saved.charge(charge(method.id))).rejects.toMatchObject({ certainty: "refused" });
  });
});

describe("a refund", () => {
  const paid = async () => {
    const outcome = await gateway.saved.charge(charge(fake.state.addCard(customer).id));
    return outcome.state === "succeeded" ? outcome.reference : "";
  };
  const refundOf = (payment: string, refund: string, amountMinor = 1_000) => ({
    refund,
    payment,
    amountMinor,
    currency: "EUR",
  });

  it("goes back once for each refund, and never more than came in", async () => {
    const payment = await paid();
    const first = await gateway.refund(refundOf(payment, "rfd_a"));
    expect(first).toMatchObject({ state: "succeeded" });
    expect(await gateway.refund(refundOf(payment, "rfd_a"))).toEqual(first);
    expect(await gateway.lookUpRefund({ refund: "rfd_a", payment, reference: null })).toEqual(first);
    await expect(gateway.refund(refundOf(payment, "rfd_b", 51))).rejects.toMatchObject({
      certainty: "refused",
    });
    expect(await gateway.refund(refundOf(payment, "rfd_c", 50))).toMatchObject({ state: "succeeded" });
    expect(await gateway.lookUpRefund({ refund: "rfd_x", payment, reference: null })).toEqual({
      state: "unheard_of",
    });
  });

  it("may be on its way, and come back", async () => {
    fake.state.refundsEnd = "pending";
    const payment = await paid();
    const outcome = await gateway.refund(refundOf(payment, "rfd_slow"));
    fake.state.refundsEnd = "succeeded";
    expect(outcome).toMatchObject({ state: "pending" });
    const reference = outcome.state === "pending" ? outcome.reference : "";
    const refund = fake.state.refunds.get(reference);
    if (refund) endRefund(fake.state, refund, "failed");
    expect(await gateway.lookUpRefund({ refund: "rfd_slow", payment, reference })).toEqual({
      state: "failed",
      reference,
    });
  });
});

it("makes a payer known under a new key when the name has changed", async () => {
  const first = await gateway.customerFor(payer);
  expect(await gateway.customerFor(payer)).toBe(first);
  expect(await gateway.customerFor({ ...payer, name: "Another name" })).not.toBe(first);
  expect(fake.state.customers.get(first)).toMatchObject({ ...{ name: payer.name, email: payer.email } });
});
