import { toPublicId } from "@/core/ids";
import { type KeyStatus, keyStatus } from "./domain/standing";

/** A key as its reseller may see it at any time: nothing in it gives access. */
export type ApiKeyDto = {
  id: string;
  name: string;
  /** The secret's first 13 characters and its last four. */
  prefix: string;
  lastFour: string;
  scopes: string[];
  status: KeyStatus;
  /** Addresses and networks that it may be used from; empty for any. */
  ipAllowList: string[];
  /** Requests a minute; null for the reseller's. */
  rateLimit: number | null;
  expiresAt: string | null;
  revokedAt: string | null;
  /** Until when the secret before the last rotation works too; null when none does. */
  previousSecretEndsAt: string | null;
  /** At most a few seconds behind. */
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
  /** Null for a key that another key made. */
  createdByUserId: string | null;
  createdAt: string;
  updatedAt: string;
};

/** A key beside whose it is, for admins. */
export type NetworkKeyDto = ApiKeyDto & { reseller: { id: string; name: string } };

/** The only answer that ever holds the secret (R45). */
export type CreatedApiKeyDto = { key: ApiKeyDto; secret: string };

/** The columns that no answer holds: the hashes of its secrets. */
export const WITHOUT_SECRETS = { secretHash: true, previousSecretHash: true } as const;

/** The columns of a key without the hashes of its secrets. */
export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  lastFour: string;
  scopes: string[];
  ipAllowList: string[];
  rateLimit: number | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  previousSecretEndsAt: Date | null;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  createdByUserId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

export function toApiKeyDto(row: ApiKeyRow, now: Date): ApiKeyDto {
  const status = keyStatus(row, now);
  const endsAt = row.previousSecretEndsAt;
  return {
    id: toPublicId("apiKey", row.id),
    name: row.name,
    prefix: row.prefix,
    lastFour: row.lastFour,
    scopes: row.scopes,
    status,
    ipAllowList: row.ipAllowList,
    rateLimit: row.rateLimit,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    previousSecretEndsAt: status === "active" && endsAt && endsAt > now ? endsAt.toISOString() : null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedAddress: row.lastUsedAddress,
    createdByUserId: row.createdByUserId ? toPublicId("user", row.createdByUserId) : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What the activity log shows of a key's rules. */
export function keyFacts(dto: ApiKeyDto): Record<string, unknown> {
  const { name, scopes, expiresAt, ipAllowList, rateLimit } = dto;
  return { name, scopes, expiresAt, ipAllowList, rateLimit };
}
