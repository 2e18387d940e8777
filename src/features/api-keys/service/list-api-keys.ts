import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { type ApiKeyDto, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { ListApiKeysInput } from "../schemas";

/** The actor's own keys, revoked ones too; for an admin those of one reseller. */
export async function listApiKeys(ctx: Context, input: ListApiKeysInput): Promise<ListPage<ApiKeyDto>> {
  const scope = authorizeEither(ctx, "api_key:read", "api_key:review");
  const resellerId = scope.kind === "tenant" ? scope.clientId : input.reseller;
  if (!resellerId) throw new AppError("not_found");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.apiKey.findMany({
      where: { resellerId, ...page.where },
      omit: WITHOUT_SECRETS,
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, (row) => toApiKeyDto(row, ctx.clock.now()));
}
