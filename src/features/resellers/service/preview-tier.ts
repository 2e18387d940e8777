import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { TierMovePreviewDto } from "../dto";
import type { PreviewTierInput } from "../schemas";
import { reachedTiers } from "./bulk-plan";
import { ratePreview, readPreviewBasis } from "./rate-preview";
import { RESELLER_INCLUDE } from "./reseller-row";
import { requireTier } from "./set-reseller-tier";

/** What another tier would do to a reseller; null lets the program decide, at once (R18). Writes nothing. */
export async function previewTier(ctx: Context, input: PreviewTierInput): Promise<TierMovePreviewDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = await readPreviewBasis(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.reseller.findUnique({ where: { id: input.id }, include: RESELLER_INCLUDE });
    if (!row) throw new AppError("not_found");
    const tier = input.tierId
      ? await requireTier(tx, input.tierId)
      : ((await reachedTiers(tx, ctx, [row], basis.terms)).get(row.id) ?? row.tier);
    const effect = await ratePreview(tx, row, { from: row, to: { ...row, tier } }, basis);
    return { ...effect, fromTier: row.tier.name, toTier: tier.name };
  });
}
