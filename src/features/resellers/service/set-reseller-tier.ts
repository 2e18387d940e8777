import { authorizeProvider } from "@/core/access";
import { fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { ResellerDto } from "../dto";
import type { SetResellerTierInput } from "../schemas";
import { lockReseller } from "./change-reseller";
import { evaluateTier } from "./evaluate-tier";
import { getProgramTerms } from "./program-terms";
import { type ProgramTerms, RESELLER_INCLUDE, type ResellerRow, toResellerDto } from "./reseller-row";

/**
 * R56: puts a reseller into a tier by hand, where it stays; with null the program decides again, at once: the tier
 * becomes what the figure reaches (R18). The reason goes into the log.
 */
export async function setResellerTier(ctx: Context, input: SetResellerTierInput): Promise<ResellerDto> {
  const scope = authorizeProvider(ctx, "reseller:update");
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, (tx) => setResellerTierIn(tx, ctx, terms, input));
}

/** The same in the caller's transaction, which has authorised it. */
export async function setResellerTierIn(
  tx: Tx,
  ctx: Context,
  terms: ProgramTerms,
  input: SetResellerTierInput,
): Promise<ResellerDto> {
  const before = await lockReseller(tx, input.id);
  const data = { tierPinned: input.tierId !== null, tierBelowSince: null, updatedAt: ctx.clock.now() };
  if (input.tierId === null) {
    await tx.reseller.update({ where: { id: input.id }, data });
    await evaluateTier(tx, ctx, input.id, "tier_released");
  } else {
    await requireTier(tx, input.tierId);
    await tx.reseller.update({ where: { id: input.id }, data: { ...data, tierId: input.tierId } });
    await evaluateTier(tx, ctx, input.id, "tier_set");
  }
  const after = await tx.reseller.findUniqueOrThrow({ where: { id: input.id }, include: RESELLER_INCLUDE });
  await record(tx, ctx, terms, { before, after, input });
  return toResellerDto(after, terms);
}

/** @throws {AppError} `validation_failed` at `tierId` when there is no such tier */
export async function requireTier(tx: Tx, id: string) {
  const tier = await tx.tier.findUnique({ where: { id } });
  if (!tier) throw fieldError(["tierId"], "unknown", "Choose one of the tiers");
  return tier;
}

type Change = { before: ResellerRow; after: ResellerRow; input: SetResellerTierInput };

async function record(tx: Tx, ctx: Context, terms: ProgramTerms, { before, after, input }: Change) {
  const shown = (row: ResellerRow) => {
    const dto = toResellerDto(row, terms);
    return { tier: dto.tier.name, rate_bps: dto.rateBps, set_by_hand: row.tierPinned };
  };
  await recordActivity(tx, ctx, {
    action: input.tierId === null ? "reseller.tier_released" : "reseller.tier_set",
    clientId: input.id,
    object: { kind: "reseller", id: input.id, name: before.businessName },
    before: shown(before),
    after: { ...shown(after), reason: input.reason },
  });
  // The program's own move has its event already.
  if (input.tierId === null || before.tierId === after.tierId) return;
  const [from, to] = [toResellerDto(before, terms), toResellerDto(after, terms)];
  await emitEvent(tx, ctx, {
    type: "reseller.tier_changed",
    clientId: input.id,
    object: {
      id: to.id,
      object: "reseller",
      businessName: to.businessName,
      fromTier: from.tier.name,
      toTier: to.tier.name,
      fromRateBps: from.rateBps,
      toRateBps: to.rateBps,
      cause: "tier_set",
    },
  });
}
