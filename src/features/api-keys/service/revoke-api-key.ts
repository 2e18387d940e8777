import { authorizeEither, authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { type ApiKeyDto, type ApiKeyRow, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { ApiKeyIdInput, RevokeEveryKeyInput } from "../schemas";

type Row = ApiKeyRow & { resellerId: string };

/**
 * Ends a key: the very next request with it is refused (R46). Its reseller may, suspended or not, and an admin.
 * Doing it again changes nothing.
 */
export async function revokeApiKey(
  ctx: Context,
  input: ApiKeyIdInput,
  expect?: Expect<ApiKeyDto>,
): Promise<ApiKeyDto> {
  const scope = authorizeEither(ctx, "api_key:revoke", "api_key:review");
  const wanted = { id: input.id, ...(scope.kind === "tenant" ? { resellerId: scope.clientId } : {}) };
  return await inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM api_keys WHERE id = ${input.id}::uuid FOR UPDATE`;
    const row = await tx.apiKey.findFirst({ where: wanted, omit: WITHOUT_SECRETS });
    if (!row) throw new AppError("not_found");
    expect?.(toApiKeyDto(row, ctx.clock.now()));
    return (await revoke(tx, ctx, row)) ?? toApiKeyDto(row, ctx.clock.now());
  });
}

/** Ends every key of a reseller, for an admin (R46); returns how many that were. */
export async function revokeEveryKey(ctx: Context, { reseller }: RevokeEveryKeyInput): Promise<number> {
  const scope = authorizeProvider(ctx, "api_key:review");
  return await inTransaction(ctx, scope, async (tx) => {
    const found = await tx.reseller.findUnique({ where: { id: reseller }, select: { id: true } });
    if (!found) throw new AppError("not_found");
    return await revokeAllApiKeys(tx, ctx, reseller);
  });
}

/** Ends every key of a reseller in the caller's transaction (R14); returns how many that were. */
export async function revokeAllApiKeys(tx: Tx, ctx: Context, resellerId: string): Promise<number> {
  const rows = await tx.apiKey.findMany({
    where: { resellerId, revokedAt: null },
    omit: WITHOUT_SECRETS,
  });
  for (const row of rows) await revoke(tx, ctx, row);
  return rows.length;
}

/** Null when somebody has revoked it already. */
async function revoke(tx: Tx, ctx: Context, row: Row): Promise<ApiKeyDto | null> {
  const now = ctx.clock.now();
  const ended = { revokedAt: now, updatedAt: now };
  const { count } = await tx.apiKey.updateMany({ where: { id: row.id, revokedAt: null }, data: ended });
  if (count === 0) return null;
  const dto = toApiKeyDto({ ...row, ...ended }, now);
  await recordActivity(tx, ctx, {
    action: "api_key.revoked",
    clientId: row.resellerId,
    object: { kind: "apiKey", id: row.id, name: row.name },
    before: { status: "active" },
    after: { status: "revoked" },
  });
  await emitEvent(tx, ctx, { type: "api_key.revoked", clientId: row.resellerId, object: dto });
  return dto;
}
