import type { Money } from "@/core/money";

export type ApplicationStatus = "pending" | "info_requested" | "approved" | "rejected" | "withdrawn";

export type ApplicationSummaryDto = {
  id: string;
  clientId: string;
  clientName: string;
  businessName: string;
  status: ApplicationStatus;
  createdAt: string;
  updatedAt: string;
};

export type ApplicationMessageDto = {
  id: string;
  authorName: string;
  fromProvider: boolean;
  body: string;
  createdAt: string;
};

export type ApplicationDto = ApplicationSummaryDto & {
  registrationNumber: string | null;
  taxId: string | null;
  description: string | null;
  decidedAt: string | null;
  messages: ApplicationMessageDto[];
};

export type TierDto = { id: string; slug: string; name: string; rateBps: number; threshold: Money };

/** Where a reseller's rate comes from: set by hand, its tier, or the program's default. */
export type RateSource = "own_rate" | "tier_rate" | "default_rate";

/** How far the reseller is; null `next` at the top. `bps` is the way from the current threshold to the next. */
export type TierProgressDto = {
  revenue: Money;
  next: TierDto | null;
  missing: Money | null;
  bps: number;
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
  rateBps: number;
  rateSource: RateSource;
  createdAt: string;
  updatedAt: string;
};

/** A row of the admin's list (R55). */
export type ResellerRowDto = ResellerDto & {
  /** Paid invoices, in the provider's currency. */
  revenue: Money;
  activeServices: number;
  customers: number;
};

/** What a reseller sees of itself. */
export type ResellerProfileDto = ResellerRowDto & { progress: TierProgressDto };

/** The admin's detail page. */
export type ResellerDetailDto = ResellerRowDto & {
  progress: TierProgressDto;
  outstanding: Money;
  balance: Money;
  email: string;
};
