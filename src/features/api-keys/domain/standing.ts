import type { ResellerStatus } from "@/core/actor";
import type { ErrorCode } from "@/core/errors";

export const KEY_STATUSES = ["active", "expired", "revoked"] as const;
export type KeyStatus = (typeof KEY_STATUSES)[number];

/** A key's own state at `now`; a key that was revoked stays revoked after its expiry. */
export function keyStatus(key: { expiresAt: Date | null; revokedAt: Date | null }, now: Date): KeyStatus {
  if (key.revokedAt) return "revoked";
  return key.expiresAt && key.expiresAt <= now ? "expired" : "active";
}

/**
 * Why a key is no proof of anybody; null while it is one. A revoked key answers like one that never was, and so does
 * a secret after the grace of its rotation (R47).
 *
 * @param key `secretEndsAt` is null for its newest secret
 */
export function keyRefusal(
  key: {
    expiresAt: Date | null;
    revokedAt: Date | null;
    secretEndsAt: Date | null;
    resellerStatus: ResellerStatus;
  },
  now: Date,
): ErrorCode | null {
  const status = keyStatus(key, now);
  if (key.secretEndsAt && key.secretEndsAt <= now) return "invalid_api_key";
  // R14: the keys of an inactive reseller are revoked.
  if (status === "revoked" || key.resellerStatus === "inactive") return "invalid_api_key";
  return status === "expired" ? "expired_api_key" : null;
}

/** Why the holder of a good key may do nothing at all; null while it may (R14, R67). */
export function standingRefusal(caller: {
  resellerStatus: ResellerStatus;
  programEnabled: boolean;
}): ErrorCode | null {
  if (caller.resellerStatus === "suspended") return "reseller_suspended";
  return caller.programEnabled ? null : "program_disabled";
}
