import { describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { asProvider } from "@/testing/actors";
import { day, tierFixture } from "@/testing/tier-fixture";
import { buyServers } from "@/testing/tiers";
import { getReseller } from "..";

const f = tierFixture();

describe("the move of a tier", () => {
  it("is logged and told with the rates in force, dated ones too", async () => {
    const now = day.now();
    const silver = await asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug: "silver" } }));
    await asProvider(async (tx) => {
      await tx.priceRule.deleteMany();
      const at = { validFrom: new Date("2026-02-01"), createdAt: now, updatedAt: now };
      const rule = { id: newId(now), kind: "tier_rate" as const, tierId: silver.id, rateBps: 3_000 };
      await tx.priceRule.create({ data: { ...rule, ...at } });
    });
    await buyServers(f.reseller, f.product, 9, day);
    const { clientId } = f.reseller;
    const moved = { limit: 5, action: "reseller.tier_changed", client: clientId } as const;
    expect((await listActivity(f.admin.ctx, moved)).items).toMatchObject([
      { before: { tier: "Bronze", rate_bps: 1_000 }, after: { tier: "Silver", rate_bps: 3_000 } },
    ]);
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId, type: "reseller.tier_changed" } }),
    );
    expect(events.map(({ payload }) => payload)).toMatchObject([{ fromRateBps: 1_000, toRateBps: 3_000 }]);
    const detail = await getReseller({ ...f.admin.ctx, clock: day }, { id: clientId });
    expect(detail).toMatchObject({ rateBps: 3_000, rateSource: "tier_rate" });
    await asProvider((tx) => tx.priceRule.deleteMany());
  });
});
