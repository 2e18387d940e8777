import { z } from "zod";
import { toPublicId } from "@/core/ids";
import { type ApiCaller, keyRate } from "@/features/api-keys";
import type { BalanceDto } from "@/features/billing";
import type { ResellerDto, ResellerStandingDto, TierDto } from "@/features/resellers";
import { balanceSchema, presentBalance } from "./billing";
import { bps, idOf, moneySchema, timestamp } from "./shared";

export const tierSchema = z
  .strictObject({
    id: idOf("tier"),
    object: z.literal("tier"),
    slug: z.string(),
    name: z.string().meta({ example: "Silver" }),
    discount_bps: bps,
    threshold: moneySchema.meta({ description: "The revenue from which on the tier applies" }),
    threshold_services: z.int().meta({
      description: "The active services from which on it applies, where the program counts services",
    }),
  })
  .meta({ id: "Tier" });

const progressSchema = z.strictObject({
  basis: z.enum(["revenue", "active_services"]).meta({ description: "What the program measures by" }),
  window: z.enum(["lifetime", "rolling_12_months"]).meta({ description: "Whose revenue counts" }),
  revenue: moneySchema
    .nullable()
    .meta({ description: "In the window, less refunds; null where services count" }),
  services: z.int().nullable().meta({ description: "Active ones; null where revenue counts" }),
  next: tierSchema.nullable(),
  missing: moneySchema.nullable(),
  missing_services: z.int().nullable(),
  bps: z.int().meta({ description: "The way from this tier's threshold to the next one's" }),
});

export const meSchema = z
  .strictObject({
    object: z.literal("me"),
    key: z.strictObject({
      id: idOf("apiKey"),
      object: z.literal("api_key"),
      name: z.string(),
      expires_at: timestamp.nullable(),
      ip_allow_list: z.array(z.string()).meta({ description: "Empty for any address" }),
      secret_expires_at: timestamp.nullable().meta({
        description: "Until when the secret that you sent works, when the key has a newer one",
      }),
    }),
    scopes: z.array(z.string()),
    reseller: z.strictObject({
      id: idOf("reseller"),
      object: z.literal("reseller"),
      business_name: z.string(),
      registration_number: z.string().nullable(),
      tax_id: z.string().nullable(),
      status: z.enum(["active", "suspended", "inactive"]),
      currency: z.string(),
      discount_bps: bps,
      discount_source: z.enum(["own_rate", "tier_rate", "default_rate"]),
      created_at: timestamp,
      updated_at: timestamp,
    }),
    tier: tierSchema,
    progress: progressSchema,
    balance: balanceSchema.nullable().meta({ description: "Null for a key without billing:read" }),
    limits: z.strictObject({
      requests: z.int(),
      window_seconds: z.int(),
      burst: z.int().meta({ description: "May be spent at once on top" }),
    }),
  })
  .meta({ id: "Me" });

export type Me = { profile: ResellerStandingDto; balance: BalanceDto | null };

export function presentMe({ profile, balance }: Me, caller: ApiCaller): z.input<typeof meSchema> {
  const { progress } = profile;
  const rate = keyRate(caller.rateLimit);
  return {
    object: "me",
    key: {
      id: toPublicId("apiKey", caller.keyId),
      object: "api_key",
      name: caller.keyName,
      expires_at: caller.expiresAt?.toISOString() ?? null,
      ip_allow_list: caller.ipAllowList,
      secret_expires_at: caller.secretEndsAt?.toISOString() ?? null,
    },
    scopes: caller.scopes,
    reseller: presentReseller(profile),
    tier: presentTier(profile.tier),
    progress: {
      basis: progress.basis,
      window: progress.window,
      revenue: progress.revenue,
      services: progress.basis === "active_services" ? progress.figure : null,
      next: progress.next && presentTier(progress.next),
      missing: progress.missing,
      missing_services: progress.missingServices,
      bps: progress.bps,
    },
    balance: balance && presentBalance(balance),
    limits: { requests: rate.limit, window_seconds: rate.windowSeconds, burst: rate.burst },
  };
}

export function presentReseller(dto: ResellerDto): z.input<typeof meSchema>["reseller"] {
  return {
    id: dto.id,
    object: "reseller",
    business_name: dto.businessName,
    registration_number: dto.registrationNumber,
    tax_id: dto.taxId,
    status: dto.status,
    currency: dto.currency,
    discount_bps: dto.rateBps,
    discount_source: dto.rateSource,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}

export function presentTier(dto: TierDto): z.input<typeof tierSchema> {
  return {
    id: dto.id,
    object: "tier",
    slug: dto.slug,
    name: dto.name,
    discount_bps: dto.rateBps,
    threshold: dto.threshold,
    threshold_services: dto.thresholdServices,
  };
}
