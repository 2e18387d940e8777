import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { type RequestLogDto, toRequestLogDto, WITH_KEY } from "../dto";
import type { RequestLogIdInput } from "../schemas";

/**
 * One request: the reseller's own, for admins anybody's.
 *
 * @throws {AppError} `not_found`, also for another reseller's
 */
export async function getRequestLog(ctx: Context, { id }: RequestLogIdInput): Promise<RequestLogDto> {
  const scope = authorizeEither(ctx, "request_log:read", "request_log:review");
  const own = scope.kind === "tenant" ? { resellerId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.requestLog.findFirst({ where: { id, ...own }, include: WITH_KEY }),
  );
  if (!row) throw new AppError("not_found");
  return toRequestLogDto(row);
}
