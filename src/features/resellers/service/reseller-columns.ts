import { Prisma, type ResellerStatus } from "@/db";
import type { ResellerRow } from "./reseller-row";

/** A reseller `r` with its tier `t` and client `c`, as a statement of our own reads them. */
export type ResellerColumns = {
  id: string;
  status: ResellerStatus;
  business_name: string;
  registration_number: string | null;
  tax_id: string | null;
  own_rate_bps: number | null;
  status_reason: string | null;
  tier_pinned: boolean;
  tier_below_since: Date | null;
  renewals_held: boolean;
  api_rate_limit: number;
  created_at: Date;
  updated_at: Date;
  tier_id: string;
  slug: string;
  tier_name: string;
  position: number;
  tier_rate_bps: number | null;
  threshold_minor: bigint;
  threshold_services: number;
  currency: string;
  email: string;
};

export const RESELLER_COLUMNS = Prisma.sql`
  r.id, r.status, r.business_name, r.registration_number, r.tax_id, r.own_rate_bps, r.status_reason, r.tier_pinned,
  r.tier_below_since, r.renewals_held, r.api_rate_limit, r.created_at, r.updated_at, r.tier_id, t.slug, t.name AS tier_name, t.position,
  t.rate_bps AS tier_rate_bps, t.threshold_minor, t.threshold_services, c.currency, c.email`;

export function toResellerRow(row: ResellerColumns): ResellerRow {
  return {
    id: row.id,
    status: row.status,
    businessName: row.business_name,
    registrationNumber: row.registration_number,
    taxId: row.tax_id,
    tierId: row.tier_id,
    ownRateBps: row.own_rate_bps,
    statusReason: row.status_reason,
    tierPinned: row.tier_pinned,
    tierBelowSince: row.tier_below_since,
    renewalsHeld: row.renewals_held,
    apiRateLimit: row.api_rate_limit,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    tier: {
      id: row.tier_id,
      slug: row.slug,
      name: row.tier_name,
      position: row.position,
      rateBps: row.tier_rate_bps,
      thresholdMinor: row.threshold_minor,
      thresholdServices: row.threshold_services,
    },
    client: { currency: row.currency, email: row.email },
  };
}
