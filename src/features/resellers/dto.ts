import type { Money } from "@/core/money";
import type { RateSource } from "@/features/pricing";
import type { TierRules } from "@/features/settings";
import type { BulkRefusal } from "./domain/bulk-verdict";
import type { TierBasis } from "./domain/tier-rules";

export type * from "./application-dto";

/** `threshold` and `thresholdServices`: the program's rules say which of the two counts (R71). */
export type TierDto = {
  id: string;
  slug: string;
  name: string;
  rateBps: number;
  threshold: Money;
  thresholdServices: number;
};

/** A tier as its editor shows it: `ownRateBps` null takes the program's default. */
export type TierRowDto = TierDto & { ownRateBps: number | null; resellers: number };

/**
 * How far the reseller is by the rules in force; null `next` at the top. `bps` is the way from the current threshold
 * to the next.
 */
export type TierProgressDto = {
  basis: TierBasis;
  window: TierRules["window"];
  /** What the reseller is measured by: minor units of the provider's currency, or active services. */
  figure: number;
  /** Revenue in the window; null where services count. */
  revenue: Money | null;
  next: TierDto | null;
  missing: Money | null;
  missingServices: number | null;
  bps: number;
};

/** One look at a tier. `figure` and thresholds as in TierProgressDto. */
export type TierEvaluationDto = {
  id: string;
  at: string;
  cause: TierCause;
  basis: TierBasis;
  window: TierRules["window"];
  currency: string;
  figure: number;
  fromTier: string;
  toTier: string;
  threshold: number;
  nextThreshold: number | null;
  outcome: TierOutcome;
};

/** What made somebody look at a tier. */
export type TierCause =
  | "payment"
  | "refund"
  | "service"
  | "nightly"
  | "tiers_changed"
  | "tier_set"
  | "tier_released";

/** `below`: under its threshold, in the days of grace. `pinned`: set by hand, so it stays. */
export type TierOutcome = "unchanged" | "raised" | "lowered" | "below" | "pinned";

/** What saving edited tiers would do (R16, R17). Money in the provider's currency. */
export type TierPreviewDto = {
  resellers: number;
  /** Those whose tier or rate would change. */
  changes: {
    id: string;
    businessName: string;
    fromTier: string;
    toTier: string;
    fromRateBps: number;
    toRateBps: number;
    services: number;
    yearlyCost: Money;
  }[];
  moved: number;
  yearlyCost: Money;
};

export type ResellerDto = {
  id: string;
  clientId: string;
  businessName: string;
  registrationNumber: string | null;
  taxId: string | null;
  status: "active" | "suspended" | "inactive";
  statusReason: string | null;
  currency: string;
  tier: TierDto;
  /** Set by hand, and stays until the program may decide again. */
  tierPinned: boolean;
  /** While it is suspended: nothing renews. */
  renewalsHeld: boolean;
  rateBps: number;
  rateSource: RateSource;
  /** Requests a minute that each API key has at most. */
  apiRateLimit: number;
  createdAt: string;
  updatedAt: string;
};

/** What another rate does: one renewal of all running services before and after, and the cost of a year. */
export type RatePreviewDto = {
  fromRateBps: number;
  toRateBps: number;
  services: number;
  from: Money;
  to: Money;
  /** In the provider's currency; negative when it earns more. */
  yearlyCost: Money;
  /** The first renewal at the new rate. */
  nextRenewalAt: string | null;
};

/** Whom switching the program off or on concerns (R67). `applications`: those that wait for anybody. */
export type ProgramReachDto = { resellers: number; apiKeys: number; applications: number };
/** What another tier does. `to`: for a reseller that the program may decide about, what its figure reaches. */
export type TierMovePreviewDto = RatePreviewDto & { fromTier: string; toTier: string };

/** What another status does (R14, R57, R58). */
export type StatusPreviewDto = {
  /** Services that run on. */
  services: number;
  /** Those of them that renew in the next 30 days. */
  renewals: number;
  /** Keys that stop working, that are revoked for good, or that work again. */
  apiKeys: number;
  openOrders: number;
  /** What its services renew at, where wholesale ends or begins; null where prices stay. */
  prices: RatePreviewDto | null;
};

type BulkResellerDto = { id: string; businessName: string };

/** What a change of many resellers would do, by name. Money in the provider's currency. */
export type BulkPreviewDto = {
  /** `from` and `to`: names of tiers, or statuses. */
  changes: (BulkResellerDto & {
    from: string;
    to: string;
    services: number;
    apiKeys: number;
    yearlyCost: Money;
  })[];
  /** Those that are as wanted already. */
  same: BulkResellerDto[];
  refused: (BulkResellerDto & { reason: BulkRefusal })[];
  /** Over all that change. */
  services: number;
  renewals: number;
  apiKeys: number;
  yearlyCost: Money;
};

/** What came of it for one reseller. `detail`: why it failed. */
export type BulkOutcomeDto = BulkResellerDto & {
  outcome: "changed" | "same" | "refused";
  reason: BulkRefusal | null;
  detail: string | null;
};

/** R15: never part of anything that a reseller gets. */
export type ResellerNoteDto = { id: string; authorName: string; body: string; createdAt: string };

/** What a reseller has brought and has, counted now. */
export type ResellerFiguresDto = {
  /** Paid wholesale invoices less refunds, in the provider's currency. */
  revenue: Money;
  activeServices: number;
  customers: number;
};

/** A row of the admin's list (R55). */
export type ResellerRowDto = ResellerDto &
  ResellerFiguresDto & {
    email: string;
    /** The part of the revenue of the last twelve months, today included. */
    revenue12Months: Money;
    /** Open invoices, in the reseller's own currency. */
    outstanding: Money;
    lastOrderAt: string | null;
  };

export type ResellerStandingDto = ResellerDto & { progress: TierProgressDto };

/** What a reseller sees of itself. */
export type ResellerProfileDto = ResellerStandingDto & ResellerFiguresDto;

/** The admin's detail page. */
export type ResellerDetailDto = ResellerRowDto & { progress: TierProgressDto; balance: Money };
