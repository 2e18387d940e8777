import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ResellerStatus } from "@/core/actor";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { exportActivity } from "@/features/activity";
import { createApiKey, createApiKeyInput } from "@/features/api-keys";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { startServices } from "@/testing/services";
import { buyServers, resetTiers } from "@/testing/tiers";
import { applyBulk, applyBulkInput, type BulkChange, previewBulk, previewBulkInput } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let tierIds: string[];
const resellers: TestReseller[] = [];

beforeAll(async () => {
  [admin, product] = await Promise.all([createTestAdmin(), createTestProduct()]);
  await createTestReseller();
  await resetTiers();
  tierIds = (await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }))).map(
    ({ id }) => id,
  );
  for (let index = 0; index < 6; index += 1) {
    const reseller = await createTestReseller({ name: `Bulk ${index}` });
    if (index % 2 === 0) {
      // Runs since three weeks ago, so that it renews within the next 30 days.
      const clock = fixedClock(new Date(Date.now() - 21 * 86_400_000));
      const order = await buyServers(reseller, product, 1, clock);
      await startServices(parsePublicId("order", order.id) ?? "", clock);
      await createApiKey(reseller.ctx, createApiKeyInput.parse({ name: "Key", scopes: ["orders:read"] }));
    }
    resellers.push(reseller);
  }
});

type State = { status: ResellerStatus; held: boolean; tier: number; pinned: boolean };
const ids = () => resellers.map(({ clientId }) => clientId);

async function put(states: readonly State[]): Promise<void> {
  await asProvider(async (tx) => {
    for (const [index, { status, held, tier, pinned }] of states.entries()) {
      const renewalsHeld = status === "suspended" && held;
      const data = { status, renewalsHeld, tierId: tierIds[tier], tierPinned: pinned };
      await tx.reseller.update({ where: { id: ids()[index] }, data });
    }
  });
}

const read = () =>
  asProvider((tx) =>
    tx.reseller.findMany({ where: { id: { in: ids() } }, include: { tier: true }, orderBy: { id: "asc" } }),
  );

async function logged(): Promise<number> {
  let count = 0;
  for await (const page of await exportActivity(admin.ctx, {})) count += page.length;
  // Each reading writes one row itself.
  return count;
}

const state = fc.record({
  status: fc.constantFrom<ResellerStatus>("active", "suspended", "inactive"),
  held: fc.boolean(),
  tier: fc.integer({ min: 0, max: 2 }),
  pinned: fc.boolean(),
});
const anyChange = () =>
  fc.oneof(
    fc.constantFrom(...tierIds, null).map((tierId): BulkChange => ({ kind: "tier", tierId })),
    fc
      .constantFrom("keep" as const, "hold" as const)
      .map((renewals): BulkChange => ({ kind: "suspend", renewals })),
    fc.constantFrom<BulkChange>({ kind: "reactivate" }, { kind: "deactivate" }),
  );

describe("a change of many resellers", () => {
  it("does to each what the dry run said, and nothing more when it is repeated", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(state, { minLength: 6, maxLength: 6 }),
        anyChange(),
        async (states, change) => {
          await put(states);
          const before = await read();
          const preview = await previewBulk(admin.ctx, { resellers: ids(), change });
          expect(await read()).toEqual(before);
          expect(preview.changes.length + preview.same.length + preview.refused.length).toBe(6);

          const outcomes = await applyBulk(admin.ctx, { resellers: ids(), change, reason: "Together" });
          const of = (outcome: string) =>
            outcomes
              .filter((one) => one.outcome === outcome)
              .map(({ id }) => id)
              .sort();
          const named = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
          expect(of("changed")).toEqual(named(preview.changes));
          expect(of("same")).toEqual(named(preview.same));
          expect(of("refused")).toEqual(named(preview.refused));
          for (const row of await read()) {
            const planned = preview.changes.find(({ id }) => id === toPublicId("reseller", row.id));
            if (planned) expect(planned.to).toBe(change.kind === "tier" ? row.tier.name : row.status);
            else expect(row).toEqual(before.find(({ id }) => id === row.id));
          }

          const [after, count] = [await read(), await logged()];
          const again = await applyBulk(admin.ctx, { resellers: ids(), change, reason: "Again" });
          expect(again.some(({ outcome }) => outcome === "changed")).toBe(false);
          expect(await read()).toEqual(after);
          expect(await logged()).toBe(count + 1);
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it("says what it costs and how many keys it revokes, and each change is logged by itself", async () => {
    await put(ids().map(() => ({ status: "active", held: false, tier: 0, pinned: false })));
    const toGold = await previewBulk(admin.ctx, {
      resellers: ids(),
      change: { kind: "tier", tierId: tierIds[2] ?? "" },
    });
    // From 10 to 20 % off 125.00 a month, of three services: rounded at the line, 100.00 and 25.00.
    expect(toGold.yearlyCost).toEqual({ amount: 3 * 12 * 1_250, currency: "EUR" });
    expect(toGold.changes[0]).toMatchObject({
      businessName: "Bulk 0",
      from: "Bronze",
      to: "Gold",
      services: 1,
    });

    const keys = () =>
      asProvider((tx) => tx.apiKey.count({ where: { resellerId: { in: ids() }, revokedAt: null } }));
    const live = await keys();
    const change = { kind: "deactivate" } as const;
    const preview = await previewBulk(admin.ctx, { resellers: ids(), change });
    expect([preview.apiKeys, preview.services, preview.renewals]).toEqual([live, 3, 3]);
    // Retail instead of 10 % off: the provider earns more.
    expect(preview.yearlyCost.amount).toBe(-3 * 12 * 1_250);
    const chosen = preview.changes.slice(0, 2).map(({ id }) => parsePublicId("reseller", id) ?? "");
    const outcomes = await applyBulk(admin.ctx, {
      resellers: [...chosen, ...chosen],
      change,
      reason: "Closed",
    });
    expect(outcomes).toMatchObject([
      { businessName: "Bulk 0", outcome: "changed", reason: null },
      { businessName: "Bulk 1", outcome: "changed" },
    ]);
    expect(await keys()).toBe(
      0 + live - preview.changes.slice(0, 2).reduce((sum, row) => sum + row.apiKeys, 0),
    );
    expect((await read()).filter(({ status }) => status === "inactive")).toHaveLength(2);
  });

  it("names what is not there, and stops at a tier that is not there", async () => {
    await put(ids().map(() => ({ status: "active", held: false, tier: 0, pinned: false })));
    const gone = newId();
    const input = {
      resellers: [gone, ids()[0] ?? ""],
      change: { kind: "suspend", renewals: "keep" } as const,
    };
    expect((await previewBulk(admin.ctx, input)).refused).toEqual([
      { id: toPublicId("reseller", gone), businessName: "", reason: "not_found" },
    ]);
    expect(await applyBulk(admin.ctx, { ...input, reason: "x" })).toMatchObject([
      { outcome: "refused", reason: "not_found" },
      { outcome: "changed" },
    ]);
    const change = { kind: "tier", tierId: newId() } as const;
    expect(await codeOf(previewBulk(admin.ctx, { resellers: ids(), change }))).toBe("validation_failed");
    expect(await codeOf(applyBulk(admin.ctx, { resellers: ids(), change, reason: "x" }))).toBe(
      "validation_failed",
    );
  });

  it.each([
    { resellers: [] },
    { resellers: Array.from({ length: 501 }, () => toPublicId("reseller", newId())) },
    { change: { kind: "suspend" } },
    { change: { kind: "delete" } },
    { change: { kind: "deactivate", tierId: null } },
    { reason: "" },
  ])("is refused with %j", (wrong) => {
    const right = {
      resellers: [toPublicId("reseller", newId())],
      change: { kind: "deactivate" },
      reason: "Closed",
    };
    expect(applyBulkInput.safeParse(right).success).toBe(true);
    expect(applyBulkInput.safeParse({ ...right, ...wrong }).success).toBe(false);
    expect(previewBulkInput.safeParse(right).success).toBe(false);
  });

  it("is an admin's matter", async () => {
    const [one] = resellers;
    if (!one) throw new Error("no reseller");
    const key = testContext({
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: one.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    const input = { resellers: [one.clientId], change: { kind: "reactivate" } as const };
    for (const ctx of [one.ctx, key, anonymousContext()]) {
      const refusal = ctx.actor.kind === "anonymous" ? "unauthenticated" : "forbidden";
      expect(await codeOf(previewBulk(ctx, input))).toBe(refusal);
      expect(await codeOf(applyBulk(ctx, { ...input, reason: "x" }))).toBe(refusal);
    }
    expect(await codeOf(previewBulk(jobContext(), input))).toBe("done");
  });
});
