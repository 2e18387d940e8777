import type { Context, Tx } from "@/db";
import { getCatalog } from "@/features/catalog";
import {
  compareRenewals,
  type RenewalShare,
  readPriceWorld,
  readServiceGroups,
  type Standing,
  sumRenewals,
} from "@/features/pricing";
import type { ResellerRow } from "./reseller-row";

/** A change of the rates, or of the tier, that a reseller renews by; null is retail. */
export type RateChange = { resellerId: string; from: Standing | null; to: Standing | null };

/** What a reseller renews by: a tier, and a rate of its own if it has one; null is retail. */
export type RenewsBy = Pick<ResellerRow, "tier" | "ownRateBps"> | null;

export function standingOf(by: RenewsBy): Standing | null {
  return by && { tierId: by.tier.id, ownRateBps: by.ownRateBps, tierRateBps: by.tier.rateBps };
}

export type RenewalEffect = {
  /** How many services renew. */
  services: number;
  /** One renewal of each of them, before and after, in minor units of `currency`. */
  fromMinor: number;
  toMinor: number;
  currency: string;
  /** What the provider earns less in a year (negative: more), in minor units of its own currency. */
  yearlyCostBaseMinor: number;
  /** The first renewal at the new rate. */
  nextRenewalAt: Date | null;
};

/**
 * What changes of undated rates do to the renewals of running services, by the one calculation: price book, rates for
 * products and categories, dated rates and what a service keeps all count (R20, R23 to R25). `tx` must see the
 * resellers' rows. Services that run once are none.
 *
 * @param baseCurrency the provider's own
 */
export async function renewalEffects(
  tx: Tx,
  ctx: Context,
  changes: readonly RateChange[],
  baseCurrency: string,
): Promise<Map<string, RenewalEffect>> {
  const { productById, exchangeRates } = await getCatalog(ctx);
  const world = await readPriceWorld(tx, ctx.clock.now(), { products: productById });
  const standing = (side: "from" | "to") => {
    const standings = new Map(world.standings);
    for (const change of changes) {
      const by = change[side];
      if (by) standings.set(change.resellerId, by);
      else standings.delete(change.resellerId);
    }
    return standings;
  };
  const clients = changes.map(({ resellerId }) => resellerId);
  const compared = compareRenewals(
    await readServiceGroups(tx, { clients, products: null }),
    { ...world, standings: standing("from") },
    { ...world, standings: standing("to") },
  );
  const shares = new Map<string, RenewalShare[]>();
  for (const { group, before, after } of compared) {
    const { clientId, cycle, currency, ids, periodEnds } = group;
    const share = {
      cycle,
      currency,
      services: ids.length,
      beforeMinor: before.recurringMinor,
      afterMinor: after.recurringMinor,
      periodEnds,
    };
    shares.set(clientId, [...(shares.get(clientId) ?? []), share]);
  }
  return new Map(
    [...shares].map(([clientId, ofClient]) => {
      const sum = sumRenewals(ofClient, { currency: baseCurrency, rates: exchangeRates }, null);
      return [
        clientId,
        {
          services: sum.services,
          fromMinor: sum.beforeMinor,
          toMinor: sum.afterMinor,
          currency: sum.currency,
          yearlyCostBaseMinor: 0 - sum.yearlyBaseMinor,
          nextRenewalAt: sum.nextRenewalAt,
        },
      ];
    }),
  );
}
