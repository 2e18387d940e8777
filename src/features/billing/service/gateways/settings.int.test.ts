import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting } from "@/testing/mail";
import { attemptsOf, balanceOf, invoiceOf, newEvents, paymentsOf, paymentsWorld } from "@/testing/payments";
import type { CardMood } from "@/testing/stripe-fake";
import {
  chargePreferredMethod,
  getPaymentSettings,
  listSavedMethods,
  payWithSavedMethod,
  removePaymentMethod,
  runAutoTopUps,
  setAutoTopUp,
  setPreferredMethod,
  startTopUp,
  warnOfExpiringCards,
} from "../..";

const world = paymentsWorld();

/** A client with a saved card that behaves like this from now on. */
async function withCard(mood: CardMood = "ok", currency = "EUR") {
  const client = await createTestClient({ currency });
  const input = {
    method: "stripe",
    savesMethod: true,
    amountMinor: 1_000,
    requestKey: `form-of-${client.clientId}`,
  };
  const { url } = await startTopUp(client.ctx, input, world.gateways());
  newEvents(world.fake());
  await world.fake().pay(url ?? "");
  await world.hear(newEvents(world.fake()));
  const [card] = await listSavedMethods(client.ctx);
  const method = parsePublicId("paymentMethod", card?.id ?? "") ?? "";
  const reference = [...world.fake().state.methods.keys()].at(-1) ?? "";
  world.fake().state.moods.set(reference, mood);
  return { client, method };
}

const prefer = (client: TestClient, method: string) =>
  setPreferredMethod(client.ctx, { method }, world.gateways());
const automatic = (client: TestClient, belowMinor: number | null, amountMinor: number | null) =>
  setAutoTopUp(client.ctx, { belowMinor, amountMinor }, world.gateways());
const run = (hours = 0) => {
  const clock = fixedClock(new Date(Date.now() + hours * 3_600_000).toISOString());
  return runAutoTopUps({ ...jobContext(), clock }, world.gateways());
};

describe("how a client likes to pay", () => {
  it("is from the balance at first, then as it says, and no more with a card that is gone", async () => {
    const { client, method } = await withCard();
    const read = () => getPaymentSettings(client.ctx, world.gateways());
    expect(await read()).toMatchObject({
      preferred: "balance",
      methodId: null,
      offered: [
        { name: "stripe", savesMethods: true },
        { name: "bank_transfer", savesMethods: false },
      ],
    });
    await prefer(client, method);
    await automatic(client, 500, 2_000);
    expect(await read()).toMatchObject({
      preferred: "stripe",
      topUpBelow: { amount: 500 },
      topUp: { amount: 2_000, currency: "EUR" },
    });
    expect(await listSavedMethods(client.ctx)).toMatchObject([{ preferred: true }]);
    await removePaymentMethod(client.ctx, { method }, world.gateways());
    expect(await read()).toMatchObject({ preferred: "balance", methodId: null, topUp: null });
  });

  it("is not by a card of another client, nor by what is not offered", async () => {
    const { method } = await withCard();
    const other = await createTestClient();
    expect(await codeOf(prefer(other, method))).toBe("not_found");
    const unknown = setPreferredMethod(other.ctx, { preferred: "paypal" }, world.gateways());
    expect(await codeOf(unknown)).toBe("validation_failed");
    expect(await codeOf(automatic(other, 500, 2_000))).toBe("validation_failed");
  });

  it("is the client's own matter", async () => {
    const admin = await createTestAdmin();
    for (const [ctx, code] of [
      [admin.ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(setPreferredMethod(ctx, {}, world.gateways()))).toBe(code);
      expect(await codeOf(setAutoTopUp(ctx, { belowMinor: null, amountMinor: null }))).toBe(code);
      expect(await codeOf(getPaymentSettings(ctx, world.gateways()))).toBe(code);
    }
    expect(await codeOf(runAutoTopUps(admin.ctx, world.gateways()))).toBe("forbidden");
  });
});

describe("a balance below its minimum", () => {
  it("is topped up once, however many run", async () => {
    const { client, method } = await withCard();
    await prefer(client, method);
    await automatic(client, 1_500, 3_000);
    await Promise.all([run(), run(), run()]);
    expect(await balanceOf(client)).toBe(4_000);
    expect(await attemptsOf(client)).toMatchObject([
      { purpose: "top_up" },
      { purpose: "auto_top_up", status: "succeeded", kind: "charge" },
    ]);
    await run(2);
    expect(await balanceOf(client)).toBe(4_000);
  });

  it("is left alone at or above it, and when that is turned off", async () => {
    const { client, method } = await withCard();
    await prefer(client, method);
    await automatic(client, 1_000, 3_000);
    await run();
    await automatic(client, 9_000, 3_000);
    await automatic(client, null, null);
    await run();
    expect(await balanceOf(client)).toBe(1_000);
  });

  it("waits a day after a card was declined", async () => {
    const { client, method } = await withCard("card_declined");
    await prefer(client, method);
    await automatic(client, 1_500, 3_000);
    await run();
    await run(2);
    const tries = async () => (await attemptsOf(client)).filter(({ purpose }) => purpose === "auto_top_up");
    expect(await tries()).toMatchObject([{ status: "failed", reason: "declined" }]);
    await run(25);
    expect(await tries()).toHaveLength(2);
    expect(await balanceOf(client)).toBe(1_000);
  });

  it("takes an amount that the gateway can charge", async () => {
    const { client, method } = await withCard("ok", "KWD");
    await prefer(client, method);
    expect(await codeOf(automatic(client, 1_500, 3_001))).toBe("validation_failed");
    await automatic(client, 1_500, 3_010);
    await run();
    expect(await balanceOf(client)).toBe(4_010);
  });
});

describe("a renewal's invoice", () => {
  it("is paid by the preferred card, by a job alone", async () => {
    const { client, method } = await withCard();
    const invoice = await world.another(client);
    const charge = (ctx = jobContext() as Parameters<typeof chargePreferredMethod>[0]) =>
      chargePreferredMethod(ctx, { invoice }, world.gateways());
    expect(await charge()).toBeNull();
    await prefer(client, method);
    expect(await codeOf(charge(client.ctx))).toBe("forbidden");
    expect(await charge()).toMatchObject({ status: "succeeded" });
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect(await paymentsOf(client)).toHaveLength(2);
    expect(await codeOf(charge())).toBe("state_conflict");
  });
});

describe("a card that is about to expire", () => {
  const warnAt = (at: string) => warnOfExpiringCards({ ...jobContext(), clock: fixedClock(at) });
  const expire = (client: TestClient, expiryYear: number, expiryMonth: number) =>
    asProvider((tx) =>
      tx.paymentMethod.updateMany({
        where: { clientId: client.clientId },
        data: { expiryYear, expiryMonth },
      }),
    );
  const warnings = async (client: TestClient) =>
    (await composeWaiting(client.clientId)).filter(({ type }) => type === "payment_method_expiring");

  it("is told of once for each expiry, however often and by how many at once", async () => {
    const { client, method } = await withCard();
    await prefer(client, method);
    await expire(client, 2041, 3);
    await warnAt("2041-03-01T12:00:00Z");
    expect(await warnings(client)).toHaveLength(0);
    await Promise.all([1, 2, 3].map(() => warnAt("2041-03-02T12:00:00Z")));
    await warnAt("2041-03-30T12:00:00Z");
    const [mail, ...more] = await warnings(client);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: client.email,
      subject: "Your Visa card ending in 4242 expires soon",
    });
    expect(mail?.text).toMatch(
      /good up to 31 March 2041[\s\S]*Renewals and automatic[\s\S]*\/portal\/payment-methods/,
    );
    // The bank has sent another date, and that one comes to its end as well.
    await expire(client, 2042, 3);
    await warnAt("2042-03-02T12:00:00Z");
    expect(await warnings(client)).toHaveLength(2);
  });

  it("is not told of once it is removed or has expired, and by a job alone", async () => {
    const { client, method } = await withCard();
    await expire(client, 2043, 3);
    await warnAt("2043-04-01T00:00:00Z");
    await removePaymentMethod(client.ctx, { method }, world.gateways());
    await warnAt("2043-03-30T00:00:00Z");
    expect(await warnings(client)).toHaveLength(0);
    const admin = await createTestAdmin();
    for (const [ctx, code] of [
      [client.ctx, "forbidden"],
      [admin.ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const)
      expect(await codeOf(warnOfExpiringCards(ctx))).toBe(code);
  });

  it("is not charged once it has expired: the try has failed before anybody was asked, and says why, once", async () => {
    const { client, method } = await withCard();
    await prefer(client, method);
    await automatic(client, 1_500, 3_000);
    const invoice = await world.another(client);
    await expire(client, 2024, 3);
    expect(await listSavedMethods(client.ctx)).toMatchObject([{ expired: true, expiresSoon: false }]);
    const asked = world.fake().state.intents.size;
    const charge = () => chargePreferredMethod(jobContext(), { invoice }, world.gateways());
    expect(await charge()).toMatchObject({ status: "failed", reason: "expired_card" });
    await charge();
    await run();
    expect(await codeOf(payWithSavedMethod(client.ctx, { invoice, method }, world.gateways()))).toBe(
      "validation_failed",
    );
    expect(world.fake().state.intents.size).toBe(asked);
    const tries = (await attemptsOf(client)).filter(({ reason }) => reason === "expired_card");
    expect(tries.map(({ purpose }) => purpose)).toEqual(["invoice", "auto_top_up"]);
    const [mail] = (await composeWaiting(client.clientId)).filter(({ type }) => type === "payment_failed");
    expect(mail?.text).toMatch(/for invoice INV-\d+[\s\S]*The card has expired\./);
  });
});
