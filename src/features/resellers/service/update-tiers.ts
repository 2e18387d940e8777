import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { changeSettings } from "@/features/settings";
import type { TierPreviewDto, TierRowDto } from "../dto";
import type { UpdateTiersInput } from "../schemas";
import { evaluateTier } from "./evaluate-tier";
import { listTierRows } from "./list-tiers";
import { planTiers, type TierPlan } from "./plan-tiers";
import { getProgramTerms } from "./program-terms";

/** Any number: two admins who save tiers do so one after the other. */
const TIERS_LOCK = 7_218_350_117;

/** What saving would do: who moves, whose rate changes, and what that costs in a year. Writes nothing. */
export async function previewTiers(ctx: Context, input: UpdateTiersInput): Promise<TierPreviewDto> {
  const scope = authorizeProvider(ctx, "tier:manage");
  const terms = await getProgramTerms(ctx, scope);
  const plan = await inTransaction(ctx, scope, (tx) => planTiers(tx, ctx, input, terms));
  const money = (amount: number) => ({ amount, currency: terms.currency });
  const changes = plan.changes.map(({ resellerId, businessName, from, to, effect }) => ({
    id: toPublicId("reseller", resellerId),
    businessName,
    fromTier: from.tier,
    toTier: to.tier,
    fromRateBps: from.rateBps,
    toRateBps: to.rateBps,
    services: effect?.services ?? 0,
    yearlyCost: money(effect?.yearlyCostBaseMinor ?? 0),
  }));
  return {
    resellers: plan.resellers,
    changes,
    moved: plan.changes.filter(({ moves }) => moves).length,
    yearlyCost: money(changes.reduce((sum, { yearlyCost }) => sum + yearlyCost.amount, 0)),
  };
}

/**
 * Saves tiers and rules together (R16, R17, R71). Who reaches a higher tier by them moves up right after, each in a
 * transaction of its own; should the process die between, the nightly look finds them.
 */
export async function updateTiers(ctx: Context, input: UpdateTiersInput): Promise<TierRowDto[]> {
  const scope = authorizeProvider(ctx, "tier:manage");
  const terms = await getProgramTerms(ctx, scope);
  const plan = await inTransaction(ctx, scope, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TIERS_LOCK})`;
    const made = await planTiers(tx, ctx, input, terms);
    const before = await tx.tier.findMany({ orderBy: { position: "asc" } });
    await writeTiers(tx, made);
    await changeSettings(tx, ctx, "program", { tierRules: input.rules });
    await recordActivity(tx, ctx, {
      action: "tiers.updated",
      clientId: null,
      object: { kind: "settings", id: "tiers", name: "tiers" },
      before: { tiers: before.map(shown) },
      after: { tiers: made.tiers.map(shown) },
    });
    return made;
  });
  for (const { resellerId, moves } of plan.changes) {
    if (moves) await inTransaction(ctx, scope, (tx) => evaluateTier(tx, ctx, resellerId, "tiers_changed"));
  }
  return listTierRows(ctx);
}

async function writeTiers(tx: Tx, { tiers, removedIds }: TierPlan): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS tiers_position_key DEFERRED`;
  await tx.tier.deleteMany({ where: { id: { in: removedIds } } });
  for (const { id, name, position, rateBps, thresholdMinor, thresholdServices } of tiers) {
    const data = { name, position, rateBps, thresholdMinor, thresholdServices };
    const { count } = await tx.tier.updateMany({ where: { id }, data });
    // The id in it keeps a slug of its own for a tier whose name was another's before.
    if (count === 0) await tx.tier.create({ data: { id, slug: await freeSlug(tx, name, id), ...data } });
  }
}

async function freeSlug(tx: Tx, name: string, id: string): Promise<string> {
  const slug =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "tier";
  return (await tx.tier.count({ where: { slug } })) === 0 ? slug : `${slug}-${id.slice(-6)}`;
}

type Shown = {
  name: string;
  rateBps: number | null;
  thresholdMinor: bigint | number;
  thresholdServices: number;
};

function shown({ name, rateBps, thresholdMinor, thresholdServices }: Shown) {
  return {
    name,
    rate_bps: rateBps,
    threshold_minor: Number(thresholdMinor),
    threshold_services: thresholdServices,
  };
}
