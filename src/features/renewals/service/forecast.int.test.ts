import { describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { renewService } from "@/features/services";
import { asProvider, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { runningService } from "@/testing/services";
import {
  chooseAutoPay,
  exportForecast,
  forecastRenewals,
  getRenewalSettings,
  runRenewals,
  setRenewalSettings,
} from "..";

describe("the forecast", () => {
  it("says what renews in 30, 60 and 90 days and what balance and credit lack, by what will be charged", async () => {
    const { ctx, admin, job, owner, id, clock, read } = await runningService({ balanceMinor: 20_000 });
    const own = await forecastRenewals(ctx, {});
    expect(own.clients[0]?.windows).toMatchObject([
      { days: 30, periods: 0, total: { amount: 0 }, shortfall: { amount: 0 } },
      { days: 60, periods: 2, total: { amount: 23_680 }, shortfall: { amount: 3_680 } },
      // To the hour ninety days on, which is the last that counts.
      { days: 90, periods: 3, total: { amount: 35_520 }, shortfall: { amount: 15_520 } },
    ]);
    expect(own.periods).toMatchObject([
      { invoicedAt: "2026-02-01T10:00:00.000Z", startsAt: "2026-02-15T10:00:00.000Z" },
      { startsAt: "2026-03-15T10:00:00.000Z", endsAt: "2026-04-15T10:00:00.000Z" },
      { startsAt: "2026-04-15T10:00:00.000Z", endsAt: "2026-05-15T10:00:00.000Z" },
    ]);
    expect((await forecastRenewals(admin, { client: owner.clientId })).periods).toEqual(own.periods);
    const all = await forecastRenewals(admin, {});
    expect(all.clients.map(({ client }) => client.id)).toContain(owner.id);
    const rows = [];
    for await (const page of await exportForecast(ctx, {})) rows.push(...page);
    expect(rows).toEqual(own.periods);
    // What it said is what is charged.
    clock.set("2026-02-01T10:00:00Z");
    await runRenewals(job);
    expect((await read()).periodEnd).toBe("2026-03-15T10:00:00.000Z");
    expect((await renewService(ctx, { id })).charge?.net.amount).toBe(own.periods[1]?.net.amount);
  });

  it("says how many renewals begin once the card that pays them has expired", async () => {
    const { ctx, owner, clock } = await runningService();
    expect((await forecastRenewals(ctx, {})).clients[0]?.expiringCard).toBeNull();
    const now = clock.now();
    const card = {
      id: newId(now),
      clientId: owner.clientId,
      gateway: "stripe",
      reference: `pm_${owner.clientId}`,
    };
    const face = { brand: "visa", last4: "4242", expiryMonth: 3, expiryYear: 2026 };
    await asProvider(async (tx) => {
      await tx.paymentMethod.create({ data: { ...card, ...face, createdAt: now } });
      const settings = {
        clientId: owner.clientId,
        preferred: "stripe",
        paymentMethodId: card.id,
        updatedAt: now,
      };
      await tx.paymentSettings.create({ data: settings });
    });
    expect((await forecastRenewals(ctx, {})).clients[0]?.expiringCard).toEqual({
      brand: "visa",
      last4: "4242",
      goodUntil: "2026-04-01T00:00:00.000Z",
      periods: 1,
    });
  });

  it("is the client's own and the provider's", async () => {
    const { owner } = await runningService();
    const stranger = await createTestReseller({ name: "Stranger" });
    const foreign = await forecastRenewals(stranger.ctx, { client: owner.clientId }).catch(() => null);
    expect(foreign?.clients.map(({ client }) => client.id) ?? []).not.toContain(owner.id);
    const member = { ...owner.ctx, actor: { ...owner.actor, areas: ["orders" as const] } };
    expect(await codeOf(forecastRenewals(member, {}))).toBe("forbidden");
    for (const verb of [forecastRenewals, exportForecast, getRenewalSettings])
      expect(await codeOf(verb(anonymousContext(), {}))).toBe("unauthenticated");
  });
});

describe("a client's settings", () => {
  it("are the admin's, and paying from the balance the owner's to choose", async () => {
    const { admin, ctx, owner } = await runningService();
    const client = owner.clientId;
    expect(await getRenewalSettings(ctx, {})).toMatchObject({ autoPay: true, invoicing: "single" });
    await setRenewalSettings(admin, { client, autoPay: true, invoicing: "monthly" });
    expect(await chooseAutoPay(ctx, { autoPay: false })).toMatchObject({
      autoPay: false,
      invoicing: "monthly",
    });
    expect(await getRenewalSettings(admin, { client })).toMatchObject({
      autoPay: false,
      invoicing: "monthly",
    });
    const member = { ...ctx, actor: { ...owner.actor, areas: ["billing" as const] } };
    expect(await codeOf(chooseAutoPay(member, { autoPay: true }))).toBe("forbidden");
    expect(await codeOf(chooseAutoPay(admin, { autoPay: true }))).toBe("forbidden");
    const wanted = { client, autoPay: true, invoicing: "single" } as const;
    expect(await codeOf(setRenewalSettings(ctx, wanted))).toBe("forbidden");
    expect(await codeOf(setRenewalSettings(anonymousContext(), wanted))).toBe("unauthenticated");
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect(await codeOf(setRenewalSettings(jobContext(), { ...wanted, client: nobody }))).toBe("not_found");
  });
});
