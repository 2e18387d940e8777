import { describe, expect, it } from "vitest";
import { listActivity } from "@/features/activity";
import { creditInvoice } from "@/features/billing";
import { quoteOrder, quoteOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import { DEFAULT_SETTINGS, programSettings } from "@/features/settings";
import { asProvider } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { day, tierFixture } from "@/testing/tier-fixture";
import { buyServers, invoiceIdOf, orderServers, payOrderOf, tierNameOf } from "@/testing/tiers";
import {
  evaluateTiers,
  getReseller,
  getResellerProfile,
  listTierEvaluations,
  listTierRows,
  previewTiers,
  setResellerRate,
  setResellerTier,
  updateTiers,
} from "..";

const f = tierFixture();

describe("a payment", () => {
  it("that crosses a threshold raises the tier, and the next order is cheaper (R18)", async () => {
    const first = await buyServers(f.reseller, f.product, 8, day);
    expect(first.total.amount).toBe(8 * 11_250);
    expect(await tierNameOf(f.reseller)).toBe("Bronze");
    await buyServers(f.reseller, f.product, 1, day);
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    const item = { product: f.product.id, cycle: "monthly", quantity: 1, options: [f.product.ram] };
    const quote = await quoteOrder(f.reseller.ctx, quoteOrderInput.parse({ items: [item] }));
    expect(quote.total.amount).toBe(8_500 + 2_125);
    expect(await f.evaluations()).toMatchObject([
      {
        cause: "payment",
        figure: 101_250,
        fromTier: "Bronze",
        toTier: "Silver",
        outcome: "raised",
        threshold: 100_000,
        nextThreshold: 500_000,
      },
      {
        cause: "payment",
        figure: 90_000,
        fromTier: "Bronze",
        toTier: "Bronze",
        outcome: "unchanged",
        threshold: 0,
        nextThreshold: 100_000,
      },
    ]);
    const { items } = await listActivity(f.admin.ctx, {
      limit: 5,
      action: "reseller.tier_changed",
      client: f.reseller.clientId,
    });
    expect(items).toMatchObject([
      {
        object: { type: "reseller", name: "Reseller GmbH" },
        before: { tier: "Bronze", rate_bps: 1_000 },
        after: { tier: "Silver", rate_bps: 1_500, cause: "payment", figure: 101_250, threshold: 100_000 },
      },
    ]);
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: f.reseller.clientId, type: "reseller.tier_changed" } }),
    );
    expect(events.map(({ payload }) => payload)).toMatchObject([
      {
        id: f.reseller.resellerId,
        fromTier: "Bronze",
        toTier: "Silver",
        fromRateBps: 1_000,
        toRateBps: 1_500,
      },
    ]);
  });

  it("may pass several tiers at once", async () => {
    await buyServers(f.reseller, f.product, 50, day);
    expect(await tierNameOf(f.reseller)).toBe("Gold");
  });

  it("moves the tier once when two that cross it together come at the same moment", async () => {
    const orders = [
      await orderServers(f.reseller, f.product, 5, day),
      await orderServers(f.reseller, f.product, 5, day),
    ];
    await Promise.all(orders.map((order) => payOrderOf(order, day)));
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    expect(await f.evaluations(true)).toHaveLength(1);
  });

  it("leaves a rate that was set by hand, while the tier rises; later the tier decides again (R18)", async () => {
    await setResellerRate(f.admin.ctx, { id: f.reseller.clientId, rateBps: 500, reason: "Trial" });
    await buyServers(f.reseller, f.product, 50, day);
    expect(await getReseller(f.admin.ctx, { id: f.reseller.clientId })).toMatchObject({
      tier: { name: "Gold" },
      rateBps: 500,
      rateSource: "own_rate",
    });
    const let_go = await setResellerRate(f.admin.ctx, {
      id: f.reseller.clientId,
      rateBps: null,
      reason: "Over",
    });
    expect(let_go).toMatchObject({ rateBps: 2_000, rateSource: "tier_rate" });
  });

  it("counts services where the program does, as they start to run", async () => {
    await f.rules({ basis: "active_services" });
    await buyServers(f.reseller, f.product, 3, day);
    expect(await tierNameOf(f.reseller)).toBe("Bronze");
    const services = await asProvider((tx) =>
      tx.service.findMany({ where: { clientId: f.reseller.clientId } }),
    );
    for (const { id } of services) await activateService(jobContext(), { id });
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    expect((await getResellerProfile(f.reseller.ctx)).progress).toMatchObject({
      basis: "active_services",
      figure: 3,
      revenue: null,
      missing: null,
      missingServices: 7,
      next: { name: "Gold" },
    });
  });
});

describe("a refund", () => {
  it("takes revenue back, never the tier at once", async () => {
    const order = await buyServers(f.reseller, f.product, 9, day);
    await f.refund(invoiceIdOf(order), order.total.amount - 1);
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    expect(await getReseller(f.admin.ctx, { id: f.reseller.clientId })).toMatchObject({
      revenue: { amount: 1 },
      progress: { figure: 1, revenue: { amount: 1, currency: "EUR" } },
    });
    await f.refund(invoiceIdOf(order), 1);
    expect((await f.evaluations())[0]).toMatchObject({ cause: "refund", figure: 0, outcome: "unchanged" });
  });
});

describe("who may", () => {
  it("is admins alone, and each reseller for its own evaluations", async () => {
    await buyServers(f.reseller, f.product, 9, day);
    const input = { tiers: [], rules: DEFAULT_SETTINGS.program.tierRules };
    for (const [ctx, code] of [
      [f.reseller.ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(updateTiers(ctx, input))).toBe(code);
      expect(await codeOf(previewTiers(ctx, input))).toBe(code);
      expect(await codeOf(listTierRows(ctx))).toBe(code);
      expect(await codeOf(evaluateTiers(ctx))).toBe(code);
      expect(await codeOf(setResellerTier(ctx, { id: f.reseller.clientId, tierId: null, reason: "x" }))).toBe(
        code,
      );
      expect(
        await codeOf(creditInvoice(ctx, { invoice: f.reseller.clientId, amountMinor: 1, reason: "x" })),
      ).toBe(code);
    }
    expect(await codeOf(evaluateTiers(f.admin.ctx))).toBe("forbidden");
    expect(await listTierEvaluations(f.reseller.ctx, {})).toHaveLength(1);
    // Asking for another's shows one's own.
    const asked = await listTierEvaluations(f.other.ctx, { reseller: f.reseller.clientId });
    expect(asked).toEqual(await listTierEvaluations(f.admin.ctx, { reseller: f.other.clientId }));
    expect(asked.map(({ cause }) => cause)).not.toContain("payment");
  });
});

it("knows in SQL the same defaults as in the settings", async () => {
  const [row] = await asProvider(
    (tx) => tx.$queryRaw<{ found: object }[]>`SELECT program_settings() AS found`,
  );
  expect(programSettings.parse({ ...DEFAULT_SETTINGS.program, ...row?.found })).toEqual(
    DEFAULT_SETTINGS.program,
  );
  expect(Object.keys(row?.found ?? {}).sort()).toEqual(["defaultRateBps", "tierRules"]);
});
