import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import { type RateBook, rateInForce, type WholesaleRate } from "@/features/pricing";
import type { TierRules } from "@/features/settings";
import { tierProgress } from "../domain/tier-progress";
import type { TierRule } from "../domain/tier-rules";
import type { ResellerDto, ResellerRowDto, TierDto, TierProgressDto } from "../dto";
import type { ResellerFigures } from "./reseller-figures";

export const RESELLER_INCLUDE = {
  tier: true,
  client: { select: { currency: true, email: true } },
} satisfies Prisma.ResellerInclude;

export type ResellerRow = Prisma.ResellerGetPayload<{ include: typeof RESELLER_INCLUDE }>;
export type TierRow = ResellerRow["tier"];

/** What is shown of a row of the model: so many of its columns have to be read, by Prisma or by read_standing. */
export type ShownReseller = Pick<
  ResellerRow,
  | "id"
  | "tierId"
  | "businessName"
  | "registrationNumber"
  | "taxId"
  | "status"
  | "statusReason"
  | "tierPinned"
  | "renewalsHeld"
  | "ownRateBps"
  | "apiRateLimit"
  | "createdAt"
  | "updatedAt"
  | "tier"
> & { client: Pick<ResellerRow["client"], "currency"> };

/** The program's part in a reseller's tier and rate: its default, its rules, dated rates, and the currency of thresholds. */
export type ProgramTerms = {
  defaultRateBps: number;
  currency: string;
  rules: TierRules;
  rateBook: RateBook;
};

export function toTierDto(row: TierRow, terms: ProgramTerms): TierDto {
  return {
    id: toPublicId("tier", row.id),
    slug: row.slug,
    name: row.name,
    rateBps: rateOf({ resellerId: null, tierId: row.id }, null, row.rateBps, terms).discountBps,
    threshold: { amount: minorFromDb(row.thresholdMinor), currency: terms.currency },
    thresholdServices: row.thresholdServices,
  };
}

export function toResellerDto(row: ShownReseller, terms: ProgramTerms): ResellerDto {
  const rate = rateOf({ resellerId: row.id, tierId: row.tier.id }, row.ownRateBps, row.tier.rateBps, terms);
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
    tierPinned: row.tierPinned,
    renewalsHeld: row.renewalsHeld,
    rateBps: rate.discountBps,
    rateSource: rate.rule,
    apiRateLimit: row.apiRateLimit,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A reseller with its figures, as the admin's list shows it. */
export function toRowDto(row: ResellerRow, figures: ResellerFigures, terms: ProgramTerms): ResellerRowDto {
  const base = (amount: number) => ({ amount, currency: terms.currency });
  return {
    ...toResellerDto(row, terms),
    email: row.client.email,
    revenue: base(figures.revenueMinor),
    revenue12Months: base(figures.revenue12MonthsMinor),
    outstanding: { amount: figures.outstandingMinor, currency: row.client.currency },
    activeServices: figures.activeServices,
    customers: figures.customers,
    lastOrderAt: figures.lastOrderAt?.toISOString() ?? null,
  };
}

/** The rate in force: dated ones of each source before the undated one. */
export function rateOf(
  owner: { resellerId: string | null; tierId: string },
  ownRateBps: number | null,
  tierRateBps: number | null,
  terms: ProgramTerms,
): WholesaleRate {
  const { defaultRateBps, rateBook } = terms;
  return rateInForce(rateBook, owner, { ownRateBps, tierRateBps, defaultRateBps });
}

/** R43, for a reseller with this figure by the rules in force. */
export function toProgressDto(
  tiers: readonly TierRow[],
  currentId: string,
  figure: number,
  terms: ProgramTerms,
): TierProgressDto {
  const { basis, window } = terms.rules;
  const { nextId, missing, bps } = tierProgress(tiers.map(toTierRule), currentId, basis, figure);
  const next = tiers.find((tier) => tier.id === nextId);
  const byRevenue = basis === "revenue";
  const money = (amount: number) => ({ amount, currency: terms.currency });
  return {
    basis,
    window,
    figure,
    revenue: byRevenue ? money(figure) : null,
    next: next ? toTierDto(next, terms) : null,
    missing: byRevenue && missing !== null ? money(missing) : null,
    missingServices: byRevenue ? null : missing,
    bps,
  };
}

export function toTierRule(row: TierRow): TierRule {
  return { ...row, thresholdMinor: minorFromDb(row.thresholdMinor) };
}
