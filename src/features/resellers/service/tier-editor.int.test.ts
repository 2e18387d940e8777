import { describe, expect, it } from "vitest";
import { activateService } from "@/features/services";
import { DEFAULT_SETTINGS } from "@/features/settings";
import { asProvider } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { day, tierFixture } from "@/testing/tier-fixture";
import { buyServers, tierNameOf } from "@/testing/tiers";
import {
  listTierRows,
  previewRate,
  previewTiers,
  setResellerRate,
  type UpdateTiersInput,
  updateTiers,
  updateTiersInput,
} from "..";

const f = tierFixture();

async function present(): Promise<UpdateTiersInput> {
  const rows = await listTierRows(f.admin.ctx);
  return updateTiersInput.parse({
    tiers: rows.map((row) => ({
      id: row.id,
      name: row.name,
      rateBps: row.ownRateBps,
      thresholdMinor: row.threshold.amount,
      thresholdServices: row.thresholdServices,
    })),
    rules: DEFAULT_SETTINGS.program.tierRules,
  });
}

type Edit = (tiers: UpdateTiersInput["tiers"]) => void;
const edited = async (edit: Edit): Promise<UpdateTiersInput> => {
  const input = structuredClone(await present());
  edit(input.tiers);
  return input;
};
const row = (tiers: UpdateTiersInput["tiers"], index: number) =>
  tiers[index] as UpdateTiersInput["tiers"][number];

describe("the editor", () => {
  it("says before saving who would move and what it costs in a year, and saving does just that", async () => {
    await buyServers(f.reseller, f.product, 4, day);
    const services = await asProvider((tx) =>
      tx.service.findMany({ where: { clientId: f.reseller.clientId } }),
    );
    for (const { id } of services) await activateService(jobContext(), { id });
    const input = await edited((tiers) => {
      row(tiers, 1).thresholdMinor = 40_000;
      row(tiers, 1).rateBps = 1_600;
    });
    const preview = await previewTiers(f.admin.ctx, input);
    // 4 servers at 125.00: 450.00 a month at 10 %, 420.00 at 16 %: 30.00 less, twelve times.
    expect(preview.changes).toEqual([
      {
        id: f.reseller.resellerId,
        businessName: "Reseller GmbH",
        fromTier: "Bronze",
        toTier: "Silver",
        fromRateBps: 1_000,
        toRateBps: 1_600,
        services: 4,
        yearlyCost: { amount: 36_000, currency: "EUR" },
      },
    ]);
    expect(preview).toMatchObject({ moved: 1, yearlyCost: { amount: 36_000 } });
    expect(await tierNameOf(f.reseller)).toBe("Bronze");
    expect((await listTierRows(f.admin.ctx)).map(({ threshold }) => threshold.amount)).toEqual([
      0, 100_000, 500_000,
    ]);

    await updateTiers(f.admin.ctx, input);
    expect(await tierNameOf(f.reseller)).toBe("Silver");
    expect((await f.evaluations())[0]).toMatchObject({ cause: "tiers_changed", outcome: "raised" });
    expect((await previewTiers(f.admin.ctx, input)).changes).toEqual([]);
  });

  it("shows those whose rate changes without a move, but not those with a rate of their own", async () => {
    await setResellerRate(f.admin.ctx, { id: f.other.clientId, rateBps: 700, reason: "Agreed" });
    const preview = await previewTiers(
      f.admin.ctx,
      await edited((tiers) => {
        row(tiers, 0).rateBps = 1_100;
      }),
    );
    expect(preview.moved).toBe(0);
    expect(preview.changes).toContainEqual(
      expect.objectContaining({ id: f.reseller.resellerId, toRateBps: 1_100 }),
    );
    expect(preview.changes.map(({ id }) => id)).not.toContain(f.other.resellerId);
  });

  it("renames, adds, reorders and removes tiers", async () => {
    const input = await edited((tiers) => {
      row(tiers, 2).name = "Silver";
      row(tiers, 1).name = "Copper";
      tiers.push({
        id: null,
        name: "Gold",
        rateBps: 4_000,
        thresholdMinor: 9_000_000,
        thresholdServices: 99,
      });
    });
    expect((await updateTiers(f.admin.ctx, input)).map(({ name }) => name)).toEqual([
      "Bronze",
      "Copper",
      "Silver",
      "Gold",
    ]);
    const fewer = await edited((tiers) => tiers.splice(1, 1));
    expect((await updateTiers(f.admin.ctx, fewer)).map(({ name }) => name)).toEqual([
      "Bronze",
      "Silver",
      "Gold",
    ]);
  });

  it.each<[string, Edit, (string | number)[], RegExp]>([
    [
      "a threshold out of order",
      (t) => Object.assign(row(t, 2), { thresholdMinor: 100_000 }),
      ["tiers", 2, "thresholdMinor"],
      /more than that of Silver/,
    ],
    [
      "a volume out of order",
      (t) => Object.assign(row(t, 1), { thresholdServices: 0 }),
      ["tiers", 1, "thresholdServices"],
      /more than/,
    ],
    [
      "a lowest tier that begins above 0",
      (t) => Object.assign(row(t, 0), { thresholdMinor: 1 }),
      ["tiers", 0, "thresholdMinor"],
      /begins at 0/,
    ],
    ["a name twice", (t) => Object.assign(row(t, 2), { name: "silver" }), ["tiers", 2, "name"], /same name/],
    [
      "a tier in use that is missing",
      (t) => t.splice(0, 1, { ...row(t, 0), id: null, name: "New" }),
      ["tiers"],
      /Bronze cannot be removed: \d+ resellers? (is|are) in it/,
    ],
    [
      "a tier that is gone",
      (t) => Object.assign(row(t, 1), { id: "018f0000-0000-7000-8000-000000000001" }),
      ["tiers", 1, "name"],
      /meanwhile/,
    ],
  ])("refuses %s at its field, and stores nothing", async (_what, edit, path, text) => {
    const before = await present();
    const error = await errorOf(updateTiers(f.admin.ctx, await edited(edit)));
    expect(error.fields[0]).toMatchObject({ path });
    expect(error.fields[0]?.detail).toMatch(text);
    expect(await present()).toEqual(before);
  });

  it.each([
    ["tiers.0.rateBps", { rateBps: -100 }],
    ["tiers.0.rateBps", { rateBps: 10_001 }],
    ["tiers.0.rateBps", { rateBps: 1_000.5 }],
    ["tiers.0.name", { name: "A\u0000" }],
    ["tiers.0.name", { name: "x".repeat(41) }],
    ["tiers.0.thresholdMinor", { thresholdMinor: -1 }],
    ["tiers.0", { colour: "red" }],
  ])("refuses at %s the input %j", (path, change) => {
    const tier = {
      id: null,
      name: "Bronze",
      rateBps: 1_000,
      thresholdMinor: 0,
      thresholdServices: 0,
      ...change,
    };
    const { error } = updateTiersInput.safeParse({
      tiers: [tier],
      rules: DEFAULT_SETTINGS.program.tierRules,
    });
    expect(error?.issues[0]?.path.join(".")).toBe(path);
  });
});

describe("another rate", () => {
  it("is shown with what it does before it is set (R56)", async () => {
    await buyServers(f.reseller, f.product, 4, day);
    const services = await asProvider((tx) =>
      tx.service.findMany({ where: { clientId: f.reseller.clientId } }),
    );
    const id = f.reseller.clientId;
    expect(await previewRate(f.admin.ctx, { id, rateBps: 2_000 })).toMatchObject({ services: 0 });
    for (const service of services) await activateService(jobContext(), { id: service.id });
    expect(await previewRate(f.admin.ctx, { id, rateBps: 2_000 })).toEqual({
      fromRateBps: 1_000,
      toRateBps: 2_000,
      services: 4,
      from: { amount: 45_000, currency: "EUR" },
      to: { amount: 40_000, currency: "EUR" },
      yearlyCost: { amount: 60_000, currency: "EUR" },
      nextRenewalAt: expect.stringMatching(/^20/),
    });
    expect(await previewRate(f.admin.ctx, { id, rateBps: 0 })).toMatchObject({
      yearlyCost: { amount: -60_000 },
    });
    expect((await previewRate(f.admin.ctx, { id, rateBps: null })).toRateBps).toBe(1_000);
    expect(await codeOf(previewRate(f.reseller.ctx, { id, rateBps: 0 }))).toBe("forbidden");
    expect(await codeOf(previewRate(anonymousContext(), { id, rateBps: 0 }))).toBe("unauthenticated");
    expect(await codeOf(previewRate(f.admin.ctx, { id: f.admin.actor.userId, rateBps: 0 }))).toBe(
      "not_found",
    );
  });
});
