import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { ApiLimitInput } from "../schemas";

/** Requests a minute that each of a reseller's keys has at most: the actor's own, or for an admin the named one's. */
export async function getApiLimit(ctx: Context, input: ApiLimitInput): Promise<number> {
  const scope = authorizeEither(ctx, "api_key:read", "api_key:review");
  const id = scope.kind === "tenant" ? scope.clientId : input.reseller;
  if (!id) throw new AppError("not_found");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.reseller.findUnique({ where: { id }, select: { apiRateLimit: true } }),
  );
  if (!row) throw new AppError("not_found");
  return row.apiRateLimit;
}
