import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Clock, fixedClock } from "@/core/clock";
import { newId } from "@/core/ids";
import type { Prisma } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis } from "@/features/pricing";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { testContext } from "@/testing/context";
import { resetTiers } from "@/testing/tiers";
import { countResellers, getReseller, getResellerProfile, getResellerStanding, listResellers } from "..";

const START = Date.parse("2026-03-01T00:00:00Z");
const HOUR = 3_600_000;
const SOURCES = ["own_rate", "tier_rate", "default_rate"] as const;

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let resellers: TestReseller[];
let tierIds: string[];

beforeAll(async () => {
  admin = await createTestAdmin();
  await createTestReseller();
  await resetTiers();
  const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
  tierIds = tiers.map(({ id }) => id);
  resellers = [];
  for (let index = 0; index < 5; index += 1) {
    const reseller = await createTestReseller({ rateBps: index % 2 ? 1_500 : null });
    const data = { tierId: tierIds[index % tierIds.length] as string, tierPinned: true };
    await asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data }));
    resellers.push(reseller);
  }
});

const moment = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null });
const laid = fc.record({
  kind: fc.constantFrom(...SOURCES),
  owner: fc.nat({ max: 14 }),
  rateBps: fc.integer({ min: 0, max: 10_000 }),
  from: moment,
  length: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
});

type Laid = typeof laid extends fc.Arbitrary<infer T> ? T : never;

/** A rule as the table keeps it. Many begin in the same hour, so that the last to be laid down has to count. */
function toRow({ kind, owner, rateBps, from, length }: Laid): Prisma.PriceRuleCreateManyInput {
  const hour = (count: number) => new Date(START + count * HOUR);
  return {
    id: newId(new Date(START)),
    kind,
    resellerId: kind === "own_rate" ? resellers[owner % resellers.length]?.clientId : null,
    tierId: kind === "tier_rate" ? tierIds[owner % tierIds.length] : null,
    rateBps,
    validFrom: from === null ? null : hour(from),
    validTo: length === null ? null : hour((from ?? 0) + length),
    createdAt: new Date(START),
    updatedAt: new Date(START),
  };
}

async function layDown(rules: readonly Laid[]): Promise<void> {
  await asProvider(async (tx) => {
    await tx.priceRule.deleteMany();
    await tx.priceRule.createMany({ data: rules.map(toRow) });
  });
}

/** What the resolver goes by, for each reseller that the test made. */
async function resolved(clock: Clock): Promise<Map<string, { rateBps: number; rule: string }>> {
  const found = new Map<string, { rateBps: number; rule: string }>();
  for (const { ctx, clientId, resellerId } of resellers) {
    const { terms } = await loadPricingBasis({ ...ctx, clock }, { kind: "tenant", clientId });
    if (terms.kind !== "wholesale") throw new Error("a reseller buys at wholesale");
    found.set(resellerId, { rateBps: terms.general.rate.rateBps, rule: terms.general.rule });
  }
  return found;
}

describe("the rate in force", () => {
  it("is the resolver's in the list, its order, its filter, the detail and the profile", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(laid, { maxLength: 12 }),
        fc.integer({ min: 0, max: 14 }),
        async (rules, hour) => {
          await layDown(rules);
          // A moment at which rules begin and end.
          const clock = fixedClock(new Date(START + hour * HOUR));
          const ctx = testContext(admin.actor, { clock });
          const truth = await resolved(clock);

          const { items } = await listResellers(ctx, { limit: 100, sort: "rate" });
          const rates = items.map(({ rateBps }) => rateBps);
          expect(rates).toEqual([...rates].sort((a, b) => a - b));
          const shown = new Map(
            items.map(({ id, rateBps, rateSource }) => [id, { rateBps, rule: rateSource }]),
          );
          for (const [id, rate] of truth) expect(shown.get(id)).toEqual(rate);

          for (const rate of SOURCES) {
            const { items: kept } = await listResellers(ctx, { limit: 100, rate });
            const wanted = items.filter(({ rateSource }) => rateSource === rate).map(({ id }) => id);
            expect(kept.map(({ id }) => id).sort()).toEqual(wanted.sort());
            expect(await countResellers(ctx, { rate })).toBe(wanted.length);
          }
          const one = resellers[hour % resellers.length] as TestReseller;
          const own = truth.get(one.resellerId);
          expect(await getReseller(ctx, { id: one.clientId })).toMatchObject({ rateBps: own?.rateBps });
          const asOne = { ...one.ctx, clock };
          const profile = await getResellerProfile(asOne);
          expect(profile).toMatchObject({ rateBps: own?.rateBps, rateSource: own?.rule });
          // By its function as by the model.
          const { version } = await getCatalog(ctx);
          expect(profile).toMatchObject(await getResellerStanding(asOne, version));
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);
});
