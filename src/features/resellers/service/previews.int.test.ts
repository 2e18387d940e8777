import { describe, expect, it } from "vitest";
import type { ResellerStatus } from "@/core/actor";
import { newId, parsePublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { createApiKey, createApiKeyInput } from "@/features/api-keys";
import { getPricedCatalog } from "@/features/pricing";
import { asProvider, createTestClient } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { startServices } from "@/testing/services";
import { at, day, tierFixture } from "@/testing/tier-fixture";
import { buyServers, orderServers } from "@/testing/tiers";
import {
  deactivateReseller,
  getReseller,
  previewStatus,
  previewTier,
  reactivateReseller,
  setResellerTier,
  suspendReseller,
  updateResellerProfile,
  updateResellerProfileInput,
} from "..";

const f = tierFixture();
const ctx = () => ({ ...f.admin.ctx, clock: day });
const tierId = (slug: string) =>
  asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug } })).then(({ id }) => id);

/** Servers at 125.00 retail that run since some day; what four of them cost reaches no tier. */
async function runServers(quantity: number, since = "2026-02-10") {
  const order = await buyServers(f.reseller, f.product, quantity, at(since));
  const orderId = parsePublicId("order", order.id) ?? "";
  await startServices(orderId, at(since));
}

describe("another tier", () => {
  it("is shown with what it does to renewals, and does that (R56)", async () => {
    await runServers(4);
    const id = f.reseller.clientId;
    const gold = await tierId("gold");
    const preview = await previewTier(ctx(), { id, tierId: gold });
    expect(preview).toEqual({
      fromTier: "Bronze",
      toTier: "Gold",
      fromRateBps: 1_000,
      toRateBps: 2_000,
      services: 4,
      from: { amount: 4 * 11_250, currency: "EUR" },
      to: { amount: 4 * 10_000, currency: "EUR" },
      yearlyCost: { amount: 12 * 4 * 1_250, currency: "EUR" },
      nextRenewalAt: "2026-03-10T10:00:00.000Z",
    });
    expect((await getReseller(ctx(), { id })).tier.name).toBe("Bronze");
    const saved = await setResellerTier(ctx(), { id, tierId: gold, reason: "Agreed" });
    expect([saved.tier.name, saved.rateBps]).toEqual([preview.toTier, preview.toRateBps]);

    const released = await previewTier(ctx(), { id, tierId: null });
    expect(released).toMatchObject({ fromTier: "Gold", toTier: "Bronze", toRateBps: 1_000 });
    expect(released.yearlyCost.amount).toBe(-preview.yearlyCost.amount);
    const free = await setResellerTier(ctx(), { id, tierId: null, reason: "Back" });
    expect([free.tier.name, free.rateBps]).toEqual([released.toTier, released.toRateBps]);
  });

  it("is what the program's rules give: by services too", async () => {
    await runServers(4);
    await f.rules({ basis: "active_services" });
    const id = f.reseller.clientId;
    await f.move("gold");
    const preview = await previewTier(ctx(), { id, tierId: null });
    expect(preview.toTier).toBe("Silver");
    expect((await setResellerTier(ctx(), { id, tierId: null, reason: "Back" })).tier.name).toBe("Silver");
    expect(await codeOf(previewTier(ctx(), { id, tierId: newId() }))).toBe("validation_failed");
    expect(await codeOf(previewTier(ctx(), { id: newId(), tierId: null }))).toBe("not_found");
  });
});

describe("another status", () => {
  const key = (expiresAt: string | null = null) =>
    createApiKey(
      { ...f.reseller.ctx, clock: at("2026-01-01") },
      createApiKeyInput.parse({ name: "Key", scopes: ["orders:read"], ...(expiresAt && { expiresAt }) }),
    );

  it("is shown with services, renewals, keys, orders and prices, and does that (R57, R58)", async () => {
    const id = f.reseller.clientId;
    await runServers(2, "2026-02-10");
    await runServers(1, "2026-03-05");
    await orderServers(f.reseller, f.product, 1, day);
    await key();
    await key("2026-02-01T00:00:00Z");
    const suspended = await previewStatus(ctx(), { id, to: "suspended" });
    expect(suspended).toEqual({ services: 3, renewals: 2, apiKeys: 1, openOrders: 1, prices: null });
    await suspendReseller(ctx(), { id, reason: "Unpaid", renewals: "keep" });
    expect(await codeOf(previewStatus(ctx(), { id, to: "suspended" }))).toBe("state_conflict");
    expect((await previewStatus(ctx(), { id, to: "active" })).apiKeys).toBe(1);

    const off = await previewStatus(ctx(), { id, to: "inactive" });
    expect(off).toMatchObject({
      apiKeys: 2,
      prices: {
        services: 3,
        from: { amount: 3 * 11_250, currency: "EUR" },
        to: { amount: 3 * 12_500, currency: "EUR" },
      },
    });
    await deactivateReseller(ctx(), { id, reason: "Closed" });
    const { items } = await listActivity(ctx(), { limit: 1, action: "reseller.deactivated" });
    expect(items[0]?.after).toMatchObject({ revoked_api_keys: off.apiKeys });
    const price = async (resellerStatus: ResellerStatus) => {
      const asked = testContext({ ...f.reseller.actor, resellerStatus });
      const { products } = await getPricedCatalog(asked);
      return products.find((one) => one.id === f.product.id)?.prices[0]?.recurring.price.amount;
    };
    expect(await price("inactive")).toBe(10_000);

    const on = await previewStatus(ctx(), { id, to: "active" });
    expect(on).toMatchObject({ apiKeys: 0, prices: { fromRateBps: 0, toRateBps: 1_000, services: 3 } });
    await reactivateReseller(ctx(), { id, reason: "Back" });
    expect(await price("active")).toBe(9_000);
  });

  it("and another tier are previewed by admins alone", async () => {
    const id = f.reseller.clientId;
    for (const actor of [f.reseller.ctx, (await createTestClient()).ctx, anonymousContext()]) {
      const refusal = actor.actor.kind === "anonymous" ? "unauthenticated" : "forbidden";
      expect(await codeOf(previewStatus(actor, { id, to: "suspended" }))).toBe(refusal);
      expect(await codeOf(previewTier(actor, { id, tierId: null }))).toBe(refusal);
    }
    expect(await codeOf(previewStatus(ctx(), { id: newId(), to: "suspended" }))).toBe("not_found");
  });
});

describe("the profile (R10)", () => {
  const profile = (changes: object = {}) =>
    updateResellerProfileInput.parse({
      id: f.reseller.resellerId,
      businessName: "Renamed GmbH",
      registrationNumber: null,
      taxId: "at u 123.456-78",
      reason: "Moved to Vienna",
      ...changes,
    });

  it("is changed with a reason, which is logged with before and after, and told", async () => {
    const saved = await updateResellerProfile(ctx(), profile());
    expect(saved).toMatchObject({
      businessName: "Renamed GmbH",
      registrationNumber: null,
      taxId: "ATU12345678",
    });
    const { items } = await listActivity(ctx(), { limit: 1, action: "reseller.profile_updated" });
    expect(items[0]).toMatchObject({
      clientId: f.reseller.id,
      before: { business_name: "Reseller GmbH", registration_number: "HRB 4711", tax_id: "DE123456789" },
      after: { business_name: "Renamed GmbH", tax_id: "ATU12345678", reason: "Moved to Vienna" },
    });
    const event = await asProvider((tx) =>
      tx.outboxEvent.findFirstOrThrow({ where: { clientId: f.reseller.clientId }, orderBy: { id: "desc" } }),
    );
    expect(event).toMatchObject({ type: "reseller.updated", payload: { businessName: "Renamed GmbH" } });
    await updateResellerProfile(ctx(), profile({ reason: "Again" }));
    const again = await listActivity(ctx(), { limit: 1, action: "reseller.profile_updated" });
    expect(again.items[0]?.id).toBe(items[0]?.id);
  });

  it.each([
    { businessName: " " },
    { taxId: "none" },
    { reason: "" },
    { status: "active" },
    { rateBps: 5_000 },
  ])("is refused with %j", (wrong) => expect(() => profile(wrong)).toThrow());

  it("is an admin's matter, of a reseller that is there", async () => {
    for (const actor of [f.reseller.ctx, f.other.ctx, anonymousContext()]) {
      const refusal = actor.actor.kind === "anonymous" ? "unauthenticated" : "forbidden";
      expect(await codeOf(updateResellerProfile(actor, profile()))).toBe(refusal);
    }
    expect(await codeOf(updateResellerProfile(ctx(), { ...profile(), id: newId() }))).toBe("not_found");
  });
});
