import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { RatePreviewDto } from "../dto";
import type { PreviewRateInput } from "../schemas";
import { getProgramTerms } from "./program-terms";
import { renewalEffects } from "./renewal-effects";
import { RESELLER_INCLUDE, toResellerDto } from "./reseller-row";

/** What another rate would do to the renewals of a reseller's services; null lets the tier decide. Writes nothing. */
export async function previewRate(ctx: Context, input: PreviewRateInput): Promise<RatePreviewDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.reseller.findUnique({ where: { id: input.id }, include: RESELLER_INCLUDE });
    if (!row) throw new AppError("not_found");
    const { currency } = row.client;
    const fromBps = toResellerDto(row, terms).rateBps;
    const toBps = toResellerDto({ ...row, ownRateBps: input.rateBps }, terms).rateBps;
    const standing = (ownRateBps: number | null) => ({
      tierId: row.tierId,
      ownRateBps,
      tierRateBps: row.tier.rateBps,
    });
    const change = {
      resellerId: row.id,
      from: standing(row.ownRateBps),
      to: standing(input.rateBps),
    };
    const effects = await renewalEffects(tx, ctx, [change], terms.currency);
    const effect = effects.get(row.id);
    return {
      fromRateBps: fromBps,
      toRateBps: toBps,
      services: effect?.services ?? 0,
      from: { amount: effect?.fromMinor ?? 0, currency },
      to: { amount: effect?.toMinor ?? 0, currency },
      yearlyCost: { amount: effect?.yearlyCostBaseMinor ?? 0, currency: terms.currency },
      nextRenewalAt: effect?.nextRenewalAt?.toISOString() ?? null,
    };
  });
}
