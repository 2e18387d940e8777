import { newId } from "@/core/ids";
import { inTransaction } from "@/db";
import { updateSettings } from "@/features/settings";
import { retireProducts, seedCatalogue } from "./catalogue";
import { PROVIDER } from "./people-data";
import { Random } from "./random";
import { DAY_MS, HISTORY_DAYS, type World } from "./world";

const PROVIDER_SCOPE = { kind: "provider" } as const;

/** Thresholds in cents: what the demo's eight resellers bring spreads them over all five tiers. */
const TIERS = [
  { slug: "bronze", name: "Bronze", rateBps: null, thresholdMinor: 0n, thresholdServices: 0 },
  { slug: "silver", name: "Silver", rateBps: 1_500, thresholdMinor: 500_000n, thresholdServices: 10 },
  { slug: "gold", name: "Gold", rateBps: 2_000, thresholdMinor: 1_250_000n, thresholdServices: 25 },
  { slug: "platinum", name: "Platinum", rateBps: 2_500, thresholdMinor: 2_500_000n, thresholdServices: 60 },
  { slug: "diamond", name: "Diamond", rateBps: 3_000, thresholdMinor: 3_500_000n, thresholdServices: 120 },
] as const;

/** Who the provider is, its tiers, exchange rates and catalogue, as of the beginning. */
export async function seedCompany(world: World): Promise<void> {
  const ctx = world.asAdmin();
  await updateSettings(ctx, "company", { ...PROVIDER });
  await inTransaction(ctx, PROVIDER_SCOPE, async (tx) => {
    for (const [position, tier] of TIERS.entries()) {
      const { slug, ...rest } = tier;
      const values = { ...rest, position: position + 1 };
      await tx.tier.upsert({
        where: { slug },
        create: { id: newId(world.start), slug, ...values },
        update: values,
      });
    }
    await tx.exchangeRate.createMany({ data: exchangeRates(world) });
    await seedCatalogue(tx, world.start);
  });
}

/** What was sold at first and no longer is. */
export async function retireOldProducts(world: World): Promise<void> {
  await inTransaction(world.asAdmin(), PROVIDER_SCOPE, (tx) => retireProducts(tx, world.clock.now()));
}

/** One rate every thirty days for each foreign currency, wandering a little, in millionths of a euro (R76). */
function exchangeRates({ start }: World) {
  const random = new Random(76);
  const rates = [
    { currency: "USD", rateMillionths: 912_000 },
    { currency: "JPY", rateMillionths: 6_080 },
  ];
  return rates.flatMap(({ currency, rateMillionths }) => {
    let rate = rateMillionths;
    return Array.from({ length: Math.ceil(HISTORY_DAYS / 30) }, (_, month) => {
      const row = {
        currency,
        validFrom: new Date(start.getTime() + month * 30 * DAY_MS),
        rateMillionths: BigInt(rate),
      };
      rate += Math.round((rate * random.between(-150, 160)) / 10_000);
      return row;
    });
  });
}
