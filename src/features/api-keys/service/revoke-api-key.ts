import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { type ApiKeyDto, type ApiKeyRow, toApiKeyDto } from "../dto";
import type { ApiKeyIdInput } from "../schemas";

/** Ends a key: the very next request with it is refused (R46). Doing it again changes nothing. */
export async function revokeApiKey(ctx: Context, input: ApiKeyIdInput): Promise<ApiKeyDto> {
  const tenant = authorizeTenant(ctx, "api_key:write");
  const mine = { id: input.id, resellerId: tenant.clientId };
  return await inTransaction(ctx, tenant, async (tx) => {
    const now = ctx.clock.now();
    const { count } = await tx.apiKey.updateMany({
      where: { ...mine, revokedAt: null },
      data: { revokedAt: now, updatedAt: now },
    });
    const row = await tx.apiKey.findFirst({ where: mine, omit: { secretHash: true } });
    if (!row) throw new AppError("not_found");
    if (count === 1) await record(tx, ctx, tenant.clientId, row);
    return toApiKeyDto(row, now);
  });
}

async function record(tx: Tx, ctx: Context, resellerId: string, row: ApiKeyRow): Promise<void> {
  await recordActivity(tx, ctx, {
    action: "api_key.revoked",
    clientId: resellerId,
    object: { kind: "apiKey", id: row.id, name: row.name },
    before: { status: "active" },
    after: { status: "revoked" },
  });
  await emitEvent(tx, ctx, {
    type: "api_key.revoked",
    clientId: resellerId,
    object: toApiKeyDto(row, ctx.clock.now()),
  });
}
