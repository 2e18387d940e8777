import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { listActivity } from "@/features/activity";
import { jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { codeOf, errorOf } from "@/testing/error-code";
import { moneyCallOf } from "@/testing/money-calls";
import { at, day, tierFixture } from "@/testing/tier-fixture";
import { buyServers, orderServers, payOrderOf, tierNameOf } from "@/testing/tiers";
import { setResellerTier } from "..";

const f = tierFixture();

/** Comes when somebody waits for a lock that this connection has. */
async function isWaiting(holder: pg.Client): Promise<void> {
  const blocked = "SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";
  while ((await holder.query(blocked)).rowCount === 0) await setTimeout(5);
}

describe("the night", () => {
  it("looks at a reseller once a day, however often it runs", async () => {
    await f.night("2026-03-02");
    await Promise.all([f.night("2026-03-02"), f.night("2026-03-02")]);
    await f.night("2026-03-03");
    expect(await f.evaluations()).toHaveLength(2);
  });

  it("closes the window of twelve months, lowering after the days of grace", async () => {
    await f.rules({ window: "rolling_12_months", demotion: true, graceDays: 10 });
    await buyServers(f.reseller, f.product, 9, at("2026-02-28"));
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    await f.night("2027-02-27");
    expect((await f.evaluations())[0]).toMatchObject({ outcome: "unchanged", figure: 101_250 });
    await f.night("2027-02-28");
    expect((await f.evaluations())[0]).toMatchObject({ outcome: "below", figure: 0, toTier: "Silver" });
    await f.night("2027-03-09");
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    await f.night("2027-03-10");
    expect(await tierNameOf(f.reseller)).toBe("Bronze");
    expect((await f.evaluations())[0]).toMatchObject({
      outcome: "lowered",
      fromTier: "Silver",
      cause: "nightly",
    });
  });

  it("forgets the days of grace once the threshold is reached again", async () => {
    await f.rules({ window: "rolling_12_months", demotion: true, graceDays: 10 });
    await buyServers(f.reseller, f.product, 9, at("2026-01-15"));
    await f.night("2027-01-16");
    await buyServers(f.reseller, f.product, 10, at("2027-01-20"));
    await f.night("2027-02-20");
    expect((await f.evaluations())[0]).toMatchObject({ outcome: "unchanged", toTier: "Silver" });
  });

  it("counts what is being paid, and lowers nobody for it", async () => {
    await f.rules({ window: "rolling_12_months", demotion: true, graceDays: 0 });
    await buyServers(f.reseller, f.product, 9, at("2026-01-15"));
    const order = await orderServers(f.reseller, f.product, 10, at("2027-06-01"));
    const call = await moneyCallOf("pay_invoice", jobContext(), (ctx) =>
      payOrderOf(order, at("2027-06-01"), ctx),
    );
    const payment = new pg.Client({ connectionString: testDatabase().appUrl });
    await payment.connect();
    await payment.query("BEGIN");
    await payment.query("SELECT pay_invoice($1::jsonb)", [JSON.stringify(call)]);
    const night = f.night("2027-06-01");
    await Promise.race([night, isWaiting(payment)]);
    await payment.query("COMMIT");
    await Promise.all([night, payment.end()]);
    expect(await tierNameOf(f.reseller)).toBe("Silver");
  });

  it("lowers nobody where the program does not", async () => {
    await f.rules({ window: "rolling_12_months", demotion: false });
    await buyServers(f.reseller, f.product, 9, at("2026-01-15"));
    await f.night("2027-06-01");
    expect(await tierNameOf(f.reseller)).toBe("Silver");
  });
});

describe("a tier set by hand", () => {
  it("stays through payments and nights, until the program decides again", async () => {
    await f.rules({ demotion: true, graceDays: 0 });
    expect(await f.move("gold")).toMatchObject({ tier: { name: "Gold" }, tierPinned: true, rateBps: 2_000 });
    await buyServers(f.reseller, f.product, 10, day);
    await f.night("2026-03-05");
    expect(await tierNameOf(f.reseller)).toBe("Gold");
    expect((await f.evaluations()).map(({ outcome }) => outcome)).toEqual(["pinned", "pinned", "pinned"]);
    expect(await f.move(null)).toMatchObject({ tier: { name: "Silver" }, tierPinned: false });
    const { items } = await listActivity(f.admin.ctx, { limit: 20, client: f.reseller.clientId });
    const actions = items.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(["reseller.tier_set", "reseller.tier_released", "reseller.tier_changed"]),
    );
    expect(items.find(({ action }) => action === "reseller.tier_set")?.after).toMatchObject({
      reason: "Agreed",
    });
  });

  it("has to be one that there is", async () => {
    const input = { id: f.reseller.clientId, tierId: f.other.clientId, reason: "Agreed" };
    expect((await errorOf(setResellerTier(f.admin.ctx, input))).fields).toMatchObject([{ path: ["tierId"] }]);
    expect(await codeOf(setResellerTier(f.admin.ctx, { ...input, id: f.admin.actor.userId }))).toBe(
      "not_found",
    );
  });
});
