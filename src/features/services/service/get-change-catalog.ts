import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PricedCatalogDto, pricedCatalogOf } from "@/features/pricing";
import type { ServiceIdInput } from "../schemas";

/** What a service can be changed to, at its owner's own prices: also for an admin, who changes it for the owner. */
export async function getChangeCatalog(ctx: Context, input: ServiceIdInput): Promise<PricedCatalogDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const service = await inTransaction(ctx, scope, (tx) =>
    tx.service.findFirst({ where: { id: input.id, ...own }, select: { clientId: true } }),
  );
  if (!service) throw new AppError("not_found");
  const owner = { kind: "tenant", clientId: service.clientId } as const;
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, owner), getCatalog(ctx)]);
  return pricedCatalogOf(catalog, basis);
}
