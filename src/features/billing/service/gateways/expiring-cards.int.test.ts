import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { asProvider, createTestAdmin, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting } from "@/testing/mail";
import { attemptsOf, paymentsWorld } from "@/testing/payments";
import {
  chargePreferredMethod,
  listSavedMethods,
  payWithSavedMethod,
  removePaymentMethod,
  runAutoTopUps,
  setAutoTopUp,
  setPreferredMethod,
  warnOfExpiringCards,
} from "../..";

const world = paymentsWorld();
const prefer = (client: TestClient, method: string) =>
  setPreferredMethod(client.ctx, { method }, world.gateways());

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
    const { client, method } = await world.withCard();
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
    const { client, method } = await world.withCard();
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
    const { client, method } = await world.withCard();
    await prefer(client, method);
    await setAutoTopUp(client.ctx, { belowMinor: 1_500, amountMinor: 3_000 }, world.gateways());
    const invoice = await world.another(client);
    await expire(client, 2024, 3);
    expect(await listSavedMethods(client.ctx)).toMatchObject([{ expired: true, expiresSoon: false }]);
    const asked = world.fake().state.intents.size;
    const charge = () => chargePreferredMethod(jobContext(), { invoice }, world.gateways());
    expect(await charge()).toMatchObject({ status: "failed", reason: "expired_card" });
    await charge();
    await runAutoTopUps(jobContext(), world.gateways());
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
