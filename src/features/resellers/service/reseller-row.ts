import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import { type TierProgress, tierProgress } from "../domain/tier-progress";
import { wholesaleRate } from "../domain/wholesale-rate";
import type { ResellerDto, TierDto, TierProgressDto } from "../dto";

export const RESELLER_INCLUDE = {
  tier: true,
  client: { select: { currency: true, email: true } },
} satisfies Prisma.ResellerInclude;

export type ResellerRow = Prisma.ResellerGetPayload<{ include: typeof RESELLER_INCLUDE }>;
type TierRow = ResellerRow["tier"];

/** What both sides of a rate come from: the program's default and the currency of thresholds. */
export type ProgramTerms = { defaultRateBps: number; currency: string };

export function toTierDto(row: TierRow, terms: ProgramTerms): TierDto {
  return {
    id: toPublicId("tier", row.id),
    slug: row.slug,
    name: row.name,
    rateBps: row.rateBps ?? terms.defaultRateBps,
    threshold: { amount: minorFromDb(row.thresholdMinor), currency: terms.currency },
  };
}

export function toResellerDto(row: ResellerRow, terms: ProgramTerms): ResellerDto {
  const rate = wholesaleRate({
    ownRateBps: row.ownRateBps,
    tierRateBps: row.tier.rateBps,
    defaultRateBps: terms.defaultRateBps,
  });
  return {
    id: toPublicId("reseller", row.id),
    clientId: toPublicId("client", row.id),
    businessName: row.businessName,
    registrationNumber: row.registrationNumber,
    taxId: row.taxId,
    status: row.status,
    statusReason: row.statusReason,
    currency: row.client.currency,
    tier: toTierDto(row.tier, terms),
    rateBps: rate.discountBps,
    rateSource: rate.rule,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** R43, for a reseller with this revenue in the provider's currency. */
export function toProgressDto(
  tiers: readonly TierRow[],
  currentId: string,
  revenueMinor: number,
  terms: ProgramTerms,
): TierProgressDto {
  const rules = tiers.map((tier) => ({ ...tier, thresholdMinor: minorFromDb(tier.thresholdMinor) }));
  const progress: TierProgress = tierProgress(rules, currentId, revenueMinor);
  const next = tiers.find((tier) => tier.id === progress.nextId);
  const { currency } = terms;
  return {
    revenue: { amount: revenueMinor, currency },
    next: next ? toTierDto(next, terms) : null,
    missing: progress.missingMinor === null ? null : { amount: progress.missingMinor, currency },
    bps: progress.bps,
  };
}
