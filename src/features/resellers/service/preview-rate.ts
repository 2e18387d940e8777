import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { RatePreviewDto } from "../dto";
import type { PreviewRateInput } from "../schemas";
import { ratePreview, readPreviewBasis } from "./rate-preview";
import { RESELLER_INCLUDE } from "./reseller-row";

/** What another rate would do to the renewals of a reseller's services; null lets the tier decide. Writes nothing. */
export async function previewRate(ctx: Context, input: PreviewRateInput): Promise<RatePreviewDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = await readPreviewBasis(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.reseller.findUnique({ where: { id: input.id }, include: RESELLER_INCLUDE });
    if (!row) throw new AppError("not_found");
    return ratePreview(tx, row, { from: row, to: { ...row, ownRateBps: input.rateBps } }, basis);
  });
}
