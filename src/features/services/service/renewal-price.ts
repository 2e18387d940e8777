import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { Catalog } from "@/features/catalog";
import { type PricingBasis, readServiceGroups, resolveRenewal } from "@/features/pricing";
import type { ServiceRow } from "./service-row";

/**
 * What the next period of a running service costs, in minor units of its currency, and what it would at retail: by
 * the one calculation, at the owner's present terms, and what a change of prices left it (R25, R75).
 */
export async function renewalPrice(
  ctx: Context,
  { id, clientId, productId }: ServiceRow,
  { catalog, basis }: { catalog: Catalog; basis: PricingBasis },
): Promise<{ minor: number; retailMinor: number }> {
  const [service] = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    readServiceGroups(tx, { clients: [clientId], products: null, services: [id] }),
  );
  if (!service) throw new AppError("state_conflict", { detail: "Only a service that runs can be renewed." });
  const product = catalog.productById.get(productId) ?? null;
  const { recurringMinor, retailMinor } = resolveRenewal(service, product, basis.terms, ctx.clock.now());
  // A service that was to keep its price exactly may pay more than retail is by now.
  return { minor: recurringMinor, retailMinor: Math.max(retailMinor, recurringMinor) };
}
