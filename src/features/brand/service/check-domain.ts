import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { ResolveTxt } from "@/integrations/dns";
import { limitAttempts } from "@/integrations/rate-limit";
import type { BrandDomainDto } from "../dto";
import { toDomainDto } from "./brand-row";
import { lookUpRecord } from "./look-up-record";
import { settleCheck } from "./settle-check";

/**
 * Looks now whether the TXT record of the reseller's domain is there; what was met instead is in the answer.
 *
 * @throws {AppError} `not_found` without a domain, `validation_failed` while the domain is verified for another
 *   reseller, `rate_limited` after too many checks
 */
export async function checkDomain(ctx: Context, resolve: ResolveTxt): Promise<BrandDomainDto> {
  const scope = authorizeTenant(ctx, "brand:manage");
  await limitAttempts("brand-domain:client", scope.clientId);
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.brandDomain.findUnique({ where: { resellerId: scope.clientId } }),
  );
  if (!row) throw new AppError("not_found");
  const problem = await lookUpRecord(row, resolve);
  return toDomainDto(await inTransaction(ctx, scope, (tx) => settleCheck(tx, ctx, row, problem)));
}
