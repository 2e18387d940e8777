import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAKE_HOOK_SECRET, FAKE_KEY, type StripeFake } from "@/testing/stripe-fake";
import { type CardGateway, checkoutRequest, payer, stripeWorld } from "@/testing/stripe-world";
import { type Gateway, type GatewayEvent, HookError, stripeGateway } from "..";

let fake: StripeFake;
let gateway: Gateway & CardGateway;
let customer: string;

beforeAll(async () => {
  ({ fake, gateway } = await stripeWorld());
  customer = await gateway.customerFor(payer);
});
afterAll(() => fake.close());

const now = new Date();
const event = (type: string, object: object) => ({
  id: "evt_1",
  type,
  created: Math.floor(now.getTime() / 1000),
  data: { object },
});
const deliver = (said: ReturnType<typeof event>, at = now, signedAt = said.created) => {
  const { body, signature } = fake.hooks.signed(said, FAKE_HOOK_SECRET, signedAt);
  return gateway.parseHook(Buffer.from(body), new Headers({ "stripe-signature": signature }), at);
};
const reasonOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof HookError) return error.reason;
    throw error;
  }
  return "believed";
};

describe("the signature", () => {
  const said = event("customer.created", { id: "cus_1" });

  it("is refused with any byte of the body changed", () => {
    const { body, signature } = fake.hooks.signed(said);
    const headers = new Headers({ "stripe-signature": signature });
    for (let index = 0; index < body.length; index++) {
      const forged = Buffer.from(body);
      forged[index] = (forged[index] as number) ^ 1;
      expect(
        reasonOf(() => gateway.parseHook(forged, headers, now)),
        `byte ${index}`,
      ).toBe("signature");
    }
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)]);
    expect(reasonOf(() => gateway.parseHook(marked, headers, now))).toBe("signature");
    expect(reasonOf(() => gateway.parseHook(Buffer.from(`${body}\xff`, "latin1"), headers, now))).toBe(
      "signature",
    );
  });

  it("is refused with any character of it changed, and without it", () => {
    const { body, signature } = fake.hooks.signed(said);
    for (let index = 0; index < signature.length; index++) {
      const changed = String.fromCharCode(signature.charCodeAt(index) ^ 1);
      const forged = signature.slice(0, index) + changed + signature.slice(index + 1);
      const headers = new Headers({ "stripe-signature": forged });
      expect(
        reasonOf(() => gateway.parseHook(Buffer.from(body), headers, now)),
        forged,
      ).toBe("signature");
    }
    expect(reasonOf(() => gateway.parseHook(Buffer.from(body), new Headers(), now))).toBe("signature");
  });

  it.each([
    [0, "believed"],
    [300, "believed"],
    [-300, "believed"],
    [301, "signature"],
    [-301, "signature"],
  ])("%i seconds from now is %s", (seconds, expected) => {
    const at = new Date(said.created * 1000);
    expect(reasonOf(() => deliver(said, at, said.created + seconds))).toBe(expected);
  });

  it("may be by either of two secrets while one is replaced", () => {
    const secrets = ["whsec_the_new_one_0123456789", FAKE_HOOK_SECRET];
    const both = stripeGateway({ secretKey: FAKE_KEY, hookSecrets: secrets });
    const parsedBy = (secret: string) => {
      const { body, signature } = fake.hooks.signed(said, secret);
      return () => both.parseHook?.(Buffer.from(body), new Headers({ "stripe-signature": signature }), now);
    };
    expect(secrets.map((secret) => reasonOf(parsedBy(secret)))).toEqual(["believed", "believed"]);
    expect(reasonOf(parsedBy("whsec_of_somebody_else_012345"))).toBe("signature");
  });
});

describe("what is said", () => {
  it("of a page that is paid is the payment, the card and the page, all of one attempt", async () => {
    const request = checkoutRequest(customer);
    const checkout = await gateway.createCheckout(request);
    fake.hooks.events.splice(0);
    await fake.pay(checkout.kind === "page" ? checkout.url : "", "card_declined");
    await fake.pay(checkout.kind === "page" ? checkout.url : "");
    const heard = fake.hooks.events.map((each) => deliver(each as never, new Date()));
    const payment = [...fake.state.intents.keys()].at(-1);
    const succeeded = { state: "succeeded", reference: payment, amountMinor: 1_050, currency: "EUR" };
    const { attempt } = request;
    expect(heard.map(({ type, fact }) => [type, fact])).toEqual([
      ["payment_intent.created", null],
      [
        "payment_intent.payment_failed",
        { kind: "payment", attempt, outcome: { state: "pending", reference: payment, decline: "declined" } },
      ],
      ["payment_intent.succeeded", { kind: "payment", attempt, outcome: succeeded }],
      ["payment_method.attached", { kind: "method_saved", method: expect.objectContaining({ customer }) }],
      ["checkout.session.completed", { kind: "payment", attempt, outcome: succeeded }],
    ]);
  });

  const factOf = (type: string, object: object): GatewayEvent["fact"] => deliver(event(type, object)).fact;

  it.each([
    ["checkout.session.expired", { status: "expired", payment_status: "unpaid" }, { state: "expired" }],
    [
      "checkout.session.async_payment_failed",
      { status: "complete", payment_status: "unpaid", payment_intent: "pi_1" },
      { state: "pending", reference: "pi_1", decline: null },
    ],
  ])("%s", (type, said, outcome) => {
    const session = { client_reference_id: "pay_1", amount_total: 1_050, currency: "eur", ...said };
    expect(factOf(type, session)).toEqual({ kind: "payment", attempt: "pay_1", outcome });
    expect(factOf(type, { ...session, client_reference_id: null })).toBeNull();
  });

  it("of a charge that failed is final", () => {
    const intent = { id: "pi_1", status: "requires_payment_method", amount_received: 0, currency: "eur" };
    const failure = { code: "card_declined", decline_code: "insufficient_funds" };
    const metadata = { attempt: "pay_1", via: "charge" };
    expect(
      factOf("payment_intent.payment_failed", { ...intent, metadata, last_payment_error: failure }),
    ).toEqual({
      kind: "payment",
      attempt: "pay_1",
      outcome: { state: "failed", reference: "pi_1", reason: "insufficient_funds" },
    });
    expect(factOf("payment_intent.payment_failed", { ...intent, metadata: {} })).toBeNull();
  });

  it("of a dispute is what it is about, in our minor units", () => {
    const said = { id: "du_1", payment_intent: "pi_1", amount: 4_000, currency: "isk", reason: "fraudulent" };
    const about = { kind: "dispute", reference: "du_1", payment: "pi_1", amountMinor: 40, currency: "ISK" };
    const rest = { reason: "fraudulent" };
    const fact = (status: string) => factOf("charge.dispute.created", { ...said, status });
    expect(fact("needs_response")).toEqual({ ...about, ...rest, state: "opened" });
    expect(fact("lost")).toEqual({ ...about, ...rest, state: "lost" });
    expect(fact("warning_closed")).toEqual({ ...about, ...rest, state: "won" });
  });

  it("of a refund and of a card that is gone", () => {
    const about = { payment_intent: "pi_1", amount: 4_000, currency: "isk" };
    const refund = { id: "re_1", status: "failed", metadata: { refund: "rfd_1" }, ...about };
    expect(factOf("refund.failed", refund)).toEqual({
      kind: "refund",
      refund: "rfd_1",
      outcome: { state: "failed", reference: "re_1" },
    });
    const own = { ...refund, metadata: null, status: "succeeded" };
    expect(factOf("refund.created", own)).toEqual({
      kind: "refund_elsewhere",
      ...{ reference: "re_1", payment: "pi_1", amountMinor: 40, currency: "ISK" },
      outcome: { state: "succeeded", reference: "re_1" },
    });
    expect(factOf("refund.updated", { ...own, payment_intent: null })).toBeNull();
    expect(factOf("charge.refunded", { id: "ch_1", amount_refunded: 4_000 })).toBeNull();
    const card = { brand: "visa", last4: "4242", exp_month: 1, exp_year: 2030 };
    const method = { id: "pm_1", customer: null, card };
    expect(factOf("payment_method.detached", method)).toEqual({ kind: "method_gone", reference: "pm_1" });
  });

  it.each([
    ["payment_intent.succeeded", { id: "pi_1" }],
    ["checkout.session.completed", []],
    ["charge.dispute.created", { id: "du_1", payment_intent: "pi_1", amount: "10" }],
  ])("by %s without what it has to say is not believed", (type, object) => {
    expect(reasonOf(() => deliver(event(type, object)))).toBe("content");
  });
});
