import type { Context, Tx } from "@/db";
import { getCatalog } from "@/features/catalog";
import type { RatePreviewDto } from "../dto";
import { getProgramTerms } from "./program-terms";
import { renewalEffects } from "./renewal-effects";
import type { ProgramTerms, ResellerRow } from "./reseller-row";

/** What previews are worked out with, read before their transaction. */
export type PreviewBasis = { terms: ProgramTerms; rates: Readonly<Record<string, number>> };

export async function readPreviewBasis(ctx: Context): Promise<PreviewBasis> {
  const [terms, { exchangeRates }] = await Promise.all([getProgramTerms(ctx), getCatalog(ctx)]);
  return { terms, rates: exchangeRates };
}

/** What a change of the rate does to the renewals of a reseller's services. `tx` must see its rows. */
export async function ratePreview(
  tx: Tx,
  row: ResellerRow,
  { fromBps, toBps }: { fromBps: number; toBps: number },
  { terms, rates }: PreviewBasis,
): Promise<RatePreviewDto> {
  const changes = [{ resellerId: row.id, fromBps, toBps }];
  const effect = (await renewalEffects(tx, changes, { currency: terms.currency, rates })).get(row.id);
  const { currency } = row.client;
  return {
    fromRateBps: fromBps,
    toRateBps: toBps,
    services: effect?.services ?? 0,
    from: { amount: effect?.fromMinor ?? 0, currency },
    to: { amount: effect?.toMinor ?? 0, currency },
    yearlyCost: { amount: effect?.yearlyCostBaseMinor ?? 0, currency: terms.currency },
    nextRenewalAt: effect?.nextRenewalAt?.toISOString() ?? null,
  };
}
