import type { Actor } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import type { Tx } from "@/db";
import { type ApiKeyRow, WITHOUT_SECRETS } from "../dto";

/** @throws {AppError} `insufficient_scope` when a key would give what it lacks itself (api.md, "Keys") */
export function refuseWiderScopes(actor: Actor, wanted: readonly string[]): void {
  if (actor.kind !== "api_key") return;
  const wider = wanted.filter((scope) => !actor.scopes.includes(scope));
  if (wider.length === 0) return;
  throw new AppError("insufficient_scope", {
    detail: `A key cannot give what it lacks: ${wider.join(", ")}.`,
  });
}

/** An expiry as the row holds it. @throws {AppError} `validation_failed` unless it is still to come */
export function assertFuture(expiresAt: string | null | undefined, now: Date): Date | null {
  const time = expiresAt ? new Date(expiresAt) : null;
  if (time && time <= now) throw fieldError(["expiresAt"], "too_small", "Choose a time in the future");
  return time;
}

/** @throws {AppError} `validation_failed` for more requests a minute than the reseller has */
export async function refuseAboveLimit(tx: Tx, resellerId: string, rateLimit: number | null): Promise<void> {
  if (rateLimit === null) return;
  const { apiRateLimit } = await tx.reseller.findUniqueOrThrow({ where: { id: resellerId } });
  if (rateLimit <= apiRateLimit) return;
  throw fieldError(["rateLimit"], "too_big", `Use at most ${apiRateLimit}, which is your own limit`);
}

/**
 * A reseller's key, which nobody else changes until the transaction ends.
 *
 * @throws {AppError} `not_found`, also for another reseller's; `state_conflict` for a revoked one
 */
export async function lockLiveKey(tx: Tx, resellerId: string, id: string): Promise<ApiKeyRow> {
  await tx.$queryRaw`SELECT id FROM api_keys WHERE reseller_id = ${resellerId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.apiKey.findFirst({ where: { resellerId, id }, omit: WITHOUT_SECRETS });
  if (!row) throw new AppError("not_found");
  if (row.revokedAt) throw new AppError("state_conflict", { detail: "This key is revoked." });
  return row;
}
