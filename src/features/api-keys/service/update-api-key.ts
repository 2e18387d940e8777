import { authorizeTenant } from "@/core/access";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { type ApiKeyDto, keyFacts, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { UpdateApiKeyInput } from "../schemas";
import { assertFuture, lockLiveKey, refuseAboveLimit, refuseWiderScopes } from "./key-rules";

/**
 * Changes what is named of a key of the actor's reseller, from its very next request on.
 *
 * @param keep writes the first answer of an idempotent request in the same transaction
 * @param expect refuses a key that is no longer what the caller saw
 * @throws {AppError} `insufficient_scope` when a key would give scopes that it lacks, `validation_failed` for a past
 *   expiry and for a rate limit above the reseller's, `state_conflict` for a revoked key
 */
export async function updateApiKey(
  ctx: Context,
  input: UpdateApiKeyInput,
  keep?: (tx: Tx, key: ApiKeyDto) => Promise<void>,
  expect?: Expect<ApiKeyDto>,
): Promise<ApiKeyDto> {
  const tenant = authorizeTenant(ctx, "api_key:write");
  if (input.scopes) refuseWiderScopes(ctx.actor, input.scopes);
  const now = ctx.clock.now();
  const changes = changesOf(input, now);
  return await inTransaction(ctx, tenant, async (tx) => {
    const resellerId = tenant.clientId;
    const before = await lockLiveKey(tx, resellerId, input.id);
    expect?.(toApiKeyDto(before, now));
    await refuseAboveLimit(tx, resellerId, changes.rateLimit ?? null);
    const after = await tx.apiKey.update({
      where: { id: input.id },
      data: { ...changes, updatedAt: now },
      omit: WITHOUT_SECRETS,
    });
    const key = toApiKeyDto(after, now);
    await recordActivity(tx, ctx, {
      action: "api_key.updated",
      clientId: resellerId,
      object: { kind: "apiKey", id: input.id, name: after.name },
      before: keyFacts(toApiKeyDto(before, now)),
      after: keyFacts(key),
    });
    await keep?.(tx, key);
    return key;
  });
}

/** What is not named is undefined, which leaves its column alone. */
function changesOf({ name, scopes, expiresAt, ipAllowList, rateLimit }: UpdateApiKeyInput, now: Date) {
  return {
    name,
    scopes: scopes && [...scopes].sort(),
    expiresAt: expiresAt === undefined ? undefined : assertFuture(expiresAt, now),
    ipAllowList,
    rateLimit,
  };
}
