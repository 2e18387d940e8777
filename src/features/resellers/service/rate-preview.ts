import type { Scope } from "@/core/actor";
import type { Context, Tx } from "@/db";
import type { RatePreviewDto } from "../dto";
import { getProgramTerms } from "./program-terms";
import { type RenewsBy, renewalEffects, standingOf } from "./renewal-effects";
import { type ProgramTerms, type ResellerRow, toResellerDto } from "./reseller-row";

/** What previews are worked out with, read before their transaction. */
export type PreviewBasis = { ctx: Context; terms: ProgramTerms };

export async function readPreviewBasis(ctx: Context, scope: Scope): Promise<PreviewBasis> {
  return { ctx, terms: await getProgramTerms(ctx, scope) };
}

/** The rate that a reseller buys by, in basis points; none at retail. */
export function rateBpsOf(row: ResellerRow, by: RenewsBy, terms: ProgramTerms): number {
  return by ? toResellerDto({ ...row, ...by, tierId: by.tier.id }, terms).rateBps : 0;
}

/** What a change of rate, tier or standing does to the renewals of a reseller's services. `tx` must see its rows. */
export async function ratePreview(
  tx: Tx,
  row: ResellerRow,
  { from, to }: { from: RenewsBy; to: RenewsBy },
  { ctx, terms }: PreviewBasis,
): Promise<RatePreviewDto> {
  const change = { resellerId: row.id, from: standingOf(from), to: standingOf(to) };
  const effect = (await renewalEffects(tx, ctx, [change], terms.currency)).get(row.id);
  const { currency } = row.client;
  return {
    fromRateBps: rateBpsOf(row, from, terms),
    toRateBps: rateBpsOf(row, to, terms),
    services: effect?.services ?? 0,
    from: { amount: effect?.fromMinor ?? 0, currency },
    to: { amount: effect?.toMinor ?? 0, currency },
    yearlyCost: { amount: effect?.yearlyCostBaseMinor ?? 0, currency: terms.currency },
    nextRenewalAt: effect?.nextRenewalAt?.toISOString() ?? null,
  };
}
