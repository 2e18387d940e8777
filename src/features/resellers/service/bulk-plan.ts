import { minorFromDb } from "@/core/money";
import { type Context, Prisma, type Tx } from "@/db";
import { type BulkVerdict, bulkVerdict } from "../domain/bulk-verdict";
import { reachedTier } from "../domain/tier-rules";
import type { BulkChange } from "../schemas";
import type { ProgramTerms, ResellerRow } from "./reseller-row";
import { toTierRule } from "./reseller-row";
import { requireTier } from "./set-reseller-tier";

/** What a change of many does to one: whether, and into which tier. */
export type BulkPlan = { verdict: BulkVerdict; tier: ResellerRow["tier"] };

/**
 * Works out what a change does to resellers, by the same rules for the dry run and for the change itself. `tx` must
 * see their rows.
 *
 * @throws {AppError} `validation_failed` when there is no such tier
 */
export async function planBulk(
  tx: Tx,
  ctx: Pick<Context, "clock">,
  rows: readonly ResellerRow[],
  change: BulkChange,
  terms: ProgramTerms,
): Promise<(row: ResellerRow) => BulkPlan> {
  if (change.kind === "tier" && change.tierId !== null) {
    const tier = await requireTier(tx, change.tierId);
    return (row) => ({ verdict: verdictOf(row, change, row.tierId), tier });
  }
  if (change.kind !== "tier")
    return (row) => ({ verdict: verdictOf(row, change, row.tierId), tier: row.tier });
  const reached = await reachedTiers(tx, ctx, rows, terms);
  return (row) => {
    const tier = reached.get(row.id) ?? row.tier;
    return { verdict: verdictOf(row, change, tier.id), tier };
  };
}

function verdictOf(row: ResellerRow, change: BulkChange, reachedTierId: string): BulkVerdict {
  const { status, renewalsHeld, tierId, tierPinned } = row;
  return bulkVerdict({ status, renewalsHeld, tierId, tierPinned, reachedTierId }, change);
}

/** The tier that each reseller's figure reaches by the rules in force: what `evaluate_tier` releases it to. */
export async function reachedTiers(
  tx: Tx,
  { clock }: Pick<Context, "clock">,
  rows: readonly ResellerRow[],
  { rules }: ProgramTerms,
): Promise<Map<string, ResellerRow["tier"]>> {
  const tiers = await tx.tier.findMany();
  const figures = await tx.$queryRaw<{ id: string; figure: bigint }[]>(Prisma.sql`
    SELECT id, tier_figure(id, ${JSON.stringify(rules)}::jsonb, ${clock.now()}) AS figure
    FROM resellers WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`);
  const order = tiers.map(toTierRule);
  return new Map(
    figures.flatMap(({ id, figure }) => {
      const reached = reachedTier(order, rules.basis, minorFromDb(figure));
      const tier = tiers.find((one) => one.id === reached.id);
      return tier ? [[id, tier] as const] : [];
    }),
  );
}
