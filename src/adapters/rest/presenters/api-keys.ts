import { z } from "zod";
import type { ApiKeyDto, CreatedApiKeyDto } from "@/features/api-keys";
import { idOf, timestamp } from "./shared";

const fields = {
  id: idOf("apiKey"),
  object: z.literal("api_key"),
  name: z.string(),
  prefix: z.string().meta({ example: "trl_live_a1B2" }),
  last_four: z.string(),
  scopes: z.array(z.string()),
  status: z.enum(["active", "expired", "revoked"]),
  ip_allow_list: z.array(z.string()).meta({
    description: "Addresses and networks that the key may be used from; empty for any",
    example: ["192.0.2.7", "2001:db8::/32"],
  }),
  rate_limit: z.int().nullable().meta({ description: "Requests a minute; null for your own limit" }),
  expires_at: timestamp.nullable(),
  revoked_at: timestamp.nullable(),
  previous_secret_expires_at: timestamp
    .nullable()
    .meta({ description: "Until when the secret before the last rotation works too" }),
  last_used_at: timestamp.nullable().meta({ description: "At most a few seconds behind" }),
  last_used_ip: z.string().nullable(),
  created_by: idOf("user").nullable().meta({ description: "Null for a key that another key made" }),
  created_at: timestamp,
  updated_at: timestamp,
};

export const apiKeySchema = z.strictObject(fields).meta({ id: "ApiKey" });

export const createdApiKeySchema = z
  .strictObject({ ...fields, secret: z.string().meta({ description: "Shown this once" }) })
  .meta({ id: "CreatedApiKey" });

export function presentApiKey(dto: ApiKeyDto): z.input<typeof apiKeySchema> {
  return {
    id: dto.id,
    object: "api_key",
    name: dto.name,
    prefix: dto.prefix,
    last_four: dto.lastFour,
    scopes: dto.scopes,
    status: dto.status,
    ip_allow_list: dto.ipAllowList,
    rate_limit: dto.rateLimit,
    expires_at: dto.expiresAt,
    revoked_at: dto.revokedAt,
    previous_secret_expires_at: dto.previousSecretEndsAt,
    last_used_at: dto.lastUsedAt,
    last_used_ip: dto.lastUsedAddress,
    created_by: dto.createdByUserId,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}

export function presentCreatedApiKey(dto: CreatedApiKeyDto): z.input<typeof createdApiKeySchema> {
  return { ...presentApiKey(dto.key), secret: dto.secret };
}
