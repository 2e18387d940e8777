import { authorizeTenant } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { type ApiKeyDto, toApiKeyDto } from "../dto";
import type { ListApiKeysInput } from "../schemas";

/** The actor's own keys, revoked ones too. */
export async function listApiKeys(ctx: Context, input: ListApiKeysInput): Promise<ListPage<ApiKeyDto>> {
  const tenant = authorizeTenant(ctx, "api_key:read");
  const page = keyset(input);
  const rows = await inTransaction(ctx, tenant, (tx) =>
    tx.apiKey.findMany({
      where: { resellerId: tenant.clientId, ...page.where },
      omit: { secretHash: true },
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, (row) => toApiKeyDto(row, ctx.clock.now()));
}
