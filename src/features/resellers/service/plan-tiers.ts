import { AppError, fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, Prisma, type Tx } from "@/db";
import type { Standing } from "@/features/pricing";
import { reachedTier, type TierRule, tierListErrors } from "../domain/tier-rules";
import type { UpdateTiersInput } from "../schemas";
import { type RenewalEffect, renewalEffects } from "./renewal-effects";
import { type ProgramTerms, rateOf } from "./reseller-row";

/** A tier as it will be: with its id, new ones too. */
export type PlannedTier = TierRule & { rateBps: number | null };

/** A reseller whose tier or rate the plan changes. */
export type PlannedChange = {
  resellerId: string;
  businessName: string;
  from: { tier: string; rateBps: number; standing: Standing };
  to: { tier: string; rateBps: number; tierId: string; standing: Standing };
  moves: boolean;
  effect: RenewalEffect | null;
};

export type TierPlan = {
  tiers: PlannedTier[];
  removedIds: string[];
  resellers: number;
  changes: PlannedChange[];
};

type StandingRow = {
  id: string;
  business_name: string;
  tier_id: string;
  tier_pinned: boolean;
  own_rate_bps: number | null;
  figure: bigint;
};

/**
 * What saving these tiers and rules would do to every reseller: the very rules by which `evaluate_tier` raises at
 * once; lowering is left to the night. Reads only.
 *
 * @throws {AppError} `validation_failed` at the rows for names, thresholds, and tiers in use that are missing
 */
export async function planTiers(
  tx: Tx,
  ctx: Context,
  input: UpdateTiersInput,
  terms: ProgramTerms,
): Promise<TierPlan> {
  const errors = tierListErrors(input.tiers);
  if (errors.length > 0)
    throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
  const present = await tx.tier.findMany({ include: { _count: { select: { resellers: true } } } });
  const tiers = input.tiers.map((tier, index) => {
    if (tier.id && !present.some(({ id }) => id === tier.id))
      throw fieldError(["tiers", index, "name"], "gone", "Somebody has removed this tier meanwhile");
    return { ...tier, id: tier.id ?? newId(ctx.clock.now()), position: index + 1 };
  });
  const removed = present.filter((tier) => !tiers.some(({ id }) => id === tier.id));
  for (const tier of removed) {
    if (tier._count.resellers === 0) continue;
    const count = tier._count.resellers;
    const detail = `${tier.name} cannot be removed: ${count} ${count === 1 ? "reseller is" : "resellers are"} in it`;
    throw fieldError(["tiers"], "in_use", detail);
  }
  const standings = await readStandings(tx, ctx, input);
  const changes = standings.flatMap((row): PlannedChange[] => {
    const before = present.find(({ id }) => id === row.tier_id);
    const held = tiers.find(({ id }) => id === row.tier_id);
    if (!before || !held) return [];
    const reached = reachedTier(tiers, input.rules.basis, minorFromDb(row.figure));
    const after = !row.tier_pinned && reached.position > held.position ? reached : held;
    const standing = (tier: { id: string; rateBps: number | null }) => {
      const { discountBps } = rateOf(
        { resellerId: row.id, tierId: tier.id },
        row.own_rate_bps,
        tier.rateBps,
        terms,
      );
      const by = { tierId: tier.id, ownRateBps: row.own_rate_bps, tierRateBps: tier.rateBps };
      return { rateBps: discountBps, standing: by };
    };
    const from = { tier: before.name, ...standing(before) };
    const to = { tier: after.name, tierId: after.id, ...standing(after) };
    const moves = after !== held;
    if (!moves && from.rateBps === to.rateBps) return [];
    return [{ resellerId: row.id, businessName: row.business_name, from, to, moves, effect: null }];
  });
  return {
    tiers,
    removedIds: removed.map(({ id }) => id),
    resellers: standings.length,
    changes: await withEffects(tx, ctx, changes, terms),
  };
}

function readStandings(tx: Tx, ctx: Context, { rules }: UpdateTiersInput): Promise<StandingRow[]> {
  return tx.$queryRaw(Prisma.sql`
    SELECT id, business_name, tier_id, tier_pinned, own_rate_bps,
      tier_figure(id, ${JSON.stringify(rules)}::jsonb, ${ctx.clock.now()}) AS figure
    FROM resellers WHERE status <> 'inactive' ORDER BY business_name, id`);
}

async function withEffects(tx: Tx, ctx: Context, changes: PlannedChange[], terms: ProgramTerms) {
  const effects = await renewalEffects(
    tx,
    ctx,
    changes.map(({ resellerId, from, to }) => ({ resellerId, from: from.standing, to: to.standing })),
    terms.currency,
  );
  return changes.map((change) => ({ ...change, effect: effects.get(change.resellerId) ?? null }));
}
