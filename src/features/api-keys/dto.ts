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
  expiresAt: string | null;
  revokedAt: string | null;
  /** At most a few seconds behind. */
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
  /** Null for a key that another key made. */
  createdByUserId: string | null;
  createdAt: string;
  updatedAt: string;
};

/** The only answer that ever holds the secret (R45). */
export type CreatedApiKeyDto = { key: ApiKeyDto; secret: string };

/** The columns of a key without the hash of its secret. */
export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  lastFour: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  createdByUserId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

export function toApiKeyDto(row: ApiKeyRow, now: Date): ApiKeyDto {
  return {
    id: toPublicId("apiKey", row.id),
    name: row.name,
    prefix: row.prefix,
    lastFour: row.lastFour,
    scopes: row.scopes,
    status: keyStatus(row, now),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedAddress: row.lastUsedAddress,
    createdByUserId: row.createdByUserId ? toPublicId("user", row.createdByUserId) : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
