import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { Catalog, CatalogProduct } from "@/features/catalog";
import {
  type PriceTerms,
  type PricingBasis,
  type RenewingService,
  readServiceGroups,
  resolveRenewal,
} from "@/features/pricing";
import type { ServiceRow } from "./service-row";

/** Of one period, in minor units of the service's currency. */
export type RenewalPrice = { minor: number; retailMinor: number };

/**
 * What the next period of a running service costs, in minor units of its currency, and what it would at retail: by
 * the one calculation, at the owner's present terms, and what a change of prices left it (R25, R75).
 */
export async function renewalPrice(
  ctx: Context,
  { id, clientId, productId }: ServiceRow,
  { catalog, basis }: { catalog: Catalog; basis: PricingBasis },
): Promise<RenewalPrice> {
  const [service] = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    readServiceGroups(tx, { clients: [clientId], products: null, services: [id] }),
  );
  if (!service) throw new AppError("state_conflict", { detail: "Only a service that runs can be renewed." });
  return priceRenewal(service, catalog.productById.get(productId) ?? null, basis.terms, ctx.clock.now());
}

/** The same of a service, or of several that are priced alike, whose terms the caller knows. */
export function priceRenewal(
  service: RenewingService,
  product: CatalogProduct | null,
  terms: PriceTerms,
  at: Date,
): RenewalPrice {
  const { recurringMinor, retailMinor } = resolveRenewal(service, product, terms, at);
  // A service that was to keep its price exactly may pay more than retail is by now.
  return { minor: recurringMinor, retailMinor: Math.max(retailMinor, recurringMinor) };
}
