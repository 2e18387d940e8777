import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { describeApiKey, hashApiKey, newApiKey } from "../domain/secret";
import { keyStatus } from "../domain/standing";
import { type ApiKeyRow, type CreatedApiKeyDto, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { RotateApiKeyInput } from "../schemas";
import { lockLiveKey, refuseWiderScopes } from "./key-rules";

/**
 * R47: gives a key a new secret, which this answer alone holds. The one before works for `graceSeconds` more; of two
 * rotations within that time, the later ends the oldest secret at once.
 *
 * @param keep writes the first answer of an idempotent request in the same transaction
 * @throws {AppError} `insufficient_scope` when a key would get the secret of a wider one, `state_conflict` for a key
 *   that is revoked or has expired
 */
export async function rotateApiKey(
  ctx: Context,
  { id, graceSeconds }: RotateApiKeyInput,
  keep?: (tx: Tx, rotated: CreatedApiKeyDto) => Promise<void>,
): Promise<CreatedApiKeyDto> {
  const tenant = authorizeTenant(ctx, "api_key:write");
  const secret = newApiKey();
  const now = ctx.clock.now();
  const endsAt = graceSeconds > 0 ? new Date(now.getTime() + graceSeconds * 1000) : null;
  return await inTransaction(ctx, tenant, async (tx) => {
    const before = await lockLiveKey(tx, tenant.clientId, id);
    refuseWiderScopes(ctx.actor, before.scopes);
    refuseExpired(before, now);
    const { secretHash } = await tx.apiKey.findUniqueOrThrow({ where: { id }, select: { secretHash: true } });
    const after = await tx.apiKey.update({
      where: { id },
      data: {
        ...describeApiKey(secret),
        secretHash: new Uint8Array(hashApiKey(secret)),
        previousSecretHash: endsAt && secretHash,
        previousSecretEndsAt: endsAt,
        updatedAt: now,
      },
      omit: WITHOUT_SECRETS,
    });
    const rotated = { key: toApiKeyDto(after, now), secret };
    await recordRotation(tx, ctx, tenant.clientId, before, rotated);
    await keep?.(tx, rotated);
    return rotated;
  });
}

function refuseExpired(key: ApiKeyRow, now: Date): void {
  if (keyStatus(key, now) !== "expired") return;
  throw new AppError("state_conflict", { detail: "This key has expired. Give it a later expiry first." });
}

async function recordRotation(
  tx: Tx,
  ctx: Context,
  clientId: string,
  before: ApiKeyRow,
  { key }: CreatedApiKeyDto,
): Promise<void> {
  await recordActivity(tx, ctx, {
    action: "api_key.rotated",
    clientId,
    object: { kind: "apiKey", id: before.id, name: before.name },
    before: { prefix: before.prefix, lastFour: before.lastFour },
    after: { prefix: key.prefix, lastFour: key.lastFour, previousWorksUntil: key.previousSecretEndsAt },
  });
  await emitEvent(tx, ctx, { type: "api_key.rotated", clientId, object: key });
}
