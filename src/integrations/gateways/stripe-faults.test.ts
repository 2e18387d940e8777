import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FAKE_HOOK_SECRET, FAKE_KEY, type StripeFake } from "@/testing/stripe-fake";
import { type CardGateway, checkoutRequest, payer, stripeWorld } from "@/testing/stripe-world";
import { type Gateway, GatewayError } from "./gateway";
import { stripeGateway } from "./stripe";

let fake: StripeFake;
let gateway: Gateway & CardGateway;
let customer: string;

beforeAll(async () => {
  ({ fake, gateway } = await stripeWorld(400));
  customer = await gateway.customerFor(payer);
});
afterAll(() => fake.close());
afterEach(() => fake.faults.splice(0));

const INTENTS = /^\/v1\/payment_intents$/;
const chargeOf = () => {
  const { attempt, amountMinor, currency, description } = checkoutRequest(customer);
  return { attempt, amountMinor, currency, description, customer, method: fake.state.addCard(customer).id };
};
const askedAgain = (attempt: string) =>
  gateway.lookUp({ kind: "charge", attempt, reference: null, customer, startedAt: new Date() });
const chargesOf = (attempt: string) =>
  [...fake.state.intents.values()].filter(({ metadata }) => metadata.attempt === attempt);

describe("when nobody knows what has happened", () => {
  it.each([
    ["a 500 after the charge", { kind: "error_after", times: 1 }],
    ["a connection cut after the charge, and again at the SDK's second try", { kind: "cut_after", times: 2 }],
    ["an answer that comes too late", { kind: "slow", ms: 700, times: 1 }],
  ] as const)("%s: unknown, and found when it is asked for", async (_, fault) => {
    fake.faults.push({ path: INTENTS, ...fault });
    const request = chargeOf();
    await expect(gateway.saved.charge(request)).rejects.toMatchObject({ certainty: "unknown" });
    if (fault.kind === "slow") await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await askedAgain(request.attempt)).toMatchObject({ state: "succeeded", amountMinor: 1_050 });
    expect(chargesOf(request.attempt)).toHaveLength(1);
  });

  it.each([
    ["a 500 before the charge", { kind: "error_before", times: 1 }],
    ["a connection cut before the charge, twice", { kind: "cut_before", times: 2 }],
  ] as const)("%s: unknown, and unheard of", async (_, fault) => {
    fake.faults.push({ path: INTENTS, ...fault });
    const request = chargeOf();
    await expect(gateway.saved.charge(request)).rejects.toMatchObject({ certainty: "unknown" });
    expect(await askedAgain(request.attempt)).toEqual({ state: "unheard_of" });
    expect(chargesOf(request.attempt)).toHaveLength(0);
  });

  it("the SDK's own second try is the same charge", async () => {
    fake.faults.push({ path: INTENTS, kind: "cut_after", times: 1 });
    const request = chargeOf();
    expect(await gateway.saved.charge(request)).toMatchObject({ state: "succeeded" });
    expect(chargesOf(request.attempt)).toHaveLength(1);
  });

  it("two requests of one attempt at once are one charge", async () => {
    fake.faults.push({ path: INTENTS, kind: "slow", ms: 100, times: 1 });
    const request = chargeOf();
    const both = await Promise.allSettled([gateway.saved.charge(request), gateway.saved.charge(request)]);
    const failed = both.filter((outcome) => outcome.status === "rejected");
    expect(failed.map(({ reason }) => (reason as GatewayError).code)).toEqual(["idempotency_key_in_use"]);
    expect(failed.map(({ reason }) => (reason as GatewayError).certainty)).toEqual(["unknown"]);
    expect(chargesOf(request.attempt)).toHaveLength(1);
  });

  it("a page and a refund are found by what we call them", async () => {
    fake.faults.push({ path: /sessions$/, kind: "cut_after", times: 2 });
    const request = checkoutRequest(customer);
    await expect(gateway.createCheckout(request)).rejects.toMatchObject({ certainty: "unknown" });
    const question = { attempt: request.attempt, reference: null, customer, startedAt: new Date() };
    expect(await gateway.lookUp({ kind: "checkout", ...question })).toMatchObject({ state: "pending" });

    const paid = await gateway.saved.charge(chargeOf());
    const payment = paid.state === "succeeded" ? paid.reference : "";
    fake.faults.push({ path: /refunds$/, kind: "error_after", times: 1 });
    const refund = { refund: "rfd_cut", payment, amountMinor: 100, currency: "EUR" };
    await expect(gateway.refund(refund)).rejects.toMatchObject({ certainty: "unknown" });
    expect(await gateway.lookUpRefund({ refund: "rfd_cut", payment, reference: null })).toMatchObject({
      state: "succeeded",
    });
    expect(
      [...fake.state.refunds.values()].filter(({ metadata }) => metadata.refund === "rfd_cut"),
    ).toHaveLength(1);
  });
});

describe("when Stripe is another or not there", () => {
  const settings = { secretKey: FAKE_KEY, hookSecrets: [FAKE_HOOK_SECRET], deadlineMs: 300 };

  it("an address where nobody listens leaves it open: a connection may have been there before", async () => {
    const nobody = stripeGateway({ ...settings, apiBase: "http://127.0.0.1:9" });
    await expect(nobody.customerFor?.(payer)).rejects.toMatchObject({ certainty: "unknown" });
  });

  it("a wrong key is refused, and appears in no message", async () => {
    const secretKey = "sk_test_another_one_1234";
    const stranger = stripeGateway({ ...settings, secretKey, apiBase: fake.url });
    const error: unknown = await stranger.customerFor?.(payer).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ certainty: "refused" });
    expect(String(error)).not.toContain(secretKey);
  });

  it("an answer that trickles in without end ends by the clock", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const trickling = stripeGateway({ ...settings, apiBase });
    await expect(trickling.customerFor?.(payer)).rejects.toMatchObject({
      certainty: "unknown",
      code: "timeout",
    });
    server.closeAllConnections();
    server.close();
  });
});
