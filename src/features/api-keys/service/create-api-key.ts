import { authorizeTenant } from "@/core/access";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { describeApiKey, hashApiKey, newApiKey } from "../domain/secret";
import { type ApiKeyRow, type CreatedApiKeyDto, keyFacts, toApiKeyDto } from "../dto";
import type { CreateApiKeyInput } from "../schemas";
import { assertFuture, refuseAboveLimit, refuseWiderScopes } from "./key-rules";

/**
 * Makes a key for the actor's reseller; the answer alone holds the secret (R45).
 *
 * @param keep writes the first answer of an idempotent request in the same transaction
 * @throws {AppError} `insufficient_scope` when a key would make a wider one, `validation_failed` for a past
 *   expiry and for a rate limit above the reseller's
 */
export async function createApiKey(
  ctx: Context,
  input: CreateApiKeyInput,
  keep?: (tx: Tx, created: CreatedApiKeyDto) => Promise<void>,
): Promise<CreatedApiKeyDto> {
  const tenant = authorizeTenant(ctx, "api_key:write");
  refuseWiderScopes(ctx.actor, input.scopes);
  const secret = newApiKey();
  const row = newRow(ctx, input, secret);
  return await inTransaction(ctx, tenant, async (tx) => {
    const resellerId = tenant.clientId;
    await refuseAboveLimit(tx, resellerId, row.rateLimit);
    await tx.apiKey.create({ data: { ...row, resellerId, secretHash: new Uint8Array(hashApiKey(secret)) } });
    const key = toApiKeyDto(row, ctx.clock.now());
    await recordActivity(tx, ctx, {
      action: "api_key.created",
      clientId: resellerId,
      object: { kind: "apiKey", id: row.id, name: row.name },
      after: keyFacts(key),
    });
    await emitEvent(tx, ctx, { type: "api_key.created", clientId: resellerId, object: key });
    const created = { key, secret };
    await keep?.(tx, created);
    return created;
  });
}

function newRow(ctx: Context, input: CreateApiKeyInput, secret: string): ApiKeyRow {
  const now = ctx.clock.now();
  return {
    id: newId(now),
    name: input.name,
    ...describeApiKey(secret),
    scopes: [...input.scopes].sort(),
    ipAllowList: input.ipAllowList ?? [],
    rateLimit: input.rateLimit ?? null,
    expiresAt: assertFuture(input.expiresAt, now),
    revokedAt: null,
    previousSecretEndsAt: null,
    lastUsedAt: null,
    lastUsedAddress: null,
    createdByUserId: ctx.actor.kind === "client" ? ctx.actor.userId : null,
    createdAt: now,
    updatedAt: now,
  };
}
