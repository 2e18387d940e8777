import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting } from "@/testing/mail";
import { attemptsOf, balanceOf, invoiceOf, paymentsOf, paymentsWorld } from "@/testing/payments";
import { topUp } from "@/testing/services";
import type { CardMood } from "@/testing/stripe-fake";
import {
  chargePreferredMethod,
  getPaymentSettings,
  listSavedMethods,
  removePaymentMethod,
  runAutoTopUps,
  setAutoTopUp,
  setPreferredMethod,
} from "../..";

const world = paymentsWorld();

const withCard = (mood?: CardMood, currency?: string) => world.withCard(mood, currency);

const prefer = (client: TestClient, method: string) =>
  setPreferredMethod(client.ctx, { method }, world.gateways());
const automatic = (client: TestClient, belowMinor: number | null, amountMinor: number | null) =>
  setAutoTopUp(client.ctx, { belowMinor, amountMinor }, world.gateways());
const fill = (client: TestClient, amountMinor: number) => topUp(jobContext(), client.clientId, amountMinor);
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

  it("is said to have failed once for a streak of tries, and shows until that is mended", async () => {
    const { client, method } = await withCard("card_declined");
    await prefer(client, method);
    await automatic(client, 1_500, 3_000);
    const failures = async () =>
      (await composeWaiting(client.clientId)).filter(({ type }) => /failed$/.test(type));
    const shown = async () => (await getPaymentSettings(client.ctx, world.gateways())).topUpFailed;
    expect(await shown()).toBeNull();
    for (const hours of [0, 25, 50]) await run(hours);
    const [mail, ...more] = await failures();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ type: "top_up_failed", recipient: client.email });
    expect(mail?.text).toMatch(/€30\.00[\s\S]*The card was declined\.[\s\S]*\/portal\/balance/);
    expect(await shown()).toMatchObject({ reason: "declined", amount: { amount: 3_000 } });
    // The balance is filled in another way; long after, it is low and the card fails anew.
    await fill(client, 500);
    expect(await shown()).toBeNull();
    await automatic(client, 2_000, 3_000);
    await run(240);
    expect(await failures()).toHaveLength(2);
    const reference = [...world.fake().state.methods.keys()].at(-1) ?? "";
    world.fake().state.moods.set(reference, "ok");
    await run(265);
    expect(await shown()).toBeNull();
    expect(await failures()).toHaveLength(2);
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
