import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { type ApiKeyDto, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { ApiKeyIdInput } from "../schemas";

/** One key of the actor's own, a revoked one too; any for an admin. */
export async function getApiKey(ctx: Context, { id }: ApiKeyIdInput): Promise<ApiKeyDto> {
  const scope = authorizeEither(ctx, "api_key:read", "api_key:review");
  const where = { id, ...(scope.kind === "tenant" ? { resellerId: scope.clientId } : {}) };
  const row = await inTransaction(ctx, scope, (tx) => tx.apiKey.findFirst({ where, omit: WITHOUT_SECRETS }));
  if (!row) throw new AppError("not_found");
  return toApiKeyDto(row, ctx.clock.now());
}
