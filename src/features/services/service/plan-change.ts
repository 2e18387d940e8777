import type { Scope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { type Catalog, type CatalogProduct, getCatalog } from "@/features/catalog";
import {
  isVisibleTo,
  loadPricingBasis,
  type PricedItem,
  type PricingBasis,
  resolveItem,
} from "@/features/pricing";
import { type PaidPeriod, type Proration, prorate } from "../domain/proration";
import type { PreviewChangeInput } from "../schemas";
import { readSelections } from "./configuration";
import { SERVICE_INCLUDE, type ServiceRow, type StoredSelection } from "./service-row";

/** A change that is priced and checked, and not done: what preview and change have in common. */
export type ChangePlan = {
  service: ServiceRow;
  product: CatalogProduct;
  options: StoredSelection[];
  priced: PricedItem;
  proration: Proration;
  /** The same at retail. */
  retailNetMinor: number;
  catalog: Catalog;
  basis: PricingBasis;
};

/**
 * Prices a change of product or options for the rest of the paid time, by the one resolver and at the owner's present
 * terms; the cycle stays. Set-up fees are not charged. `validation_failed` at the fields for what cannot be had,
 * `state_conflict` for a service that cannot be changed now.
 */
export async function planChange(ctx: Context, scope: Scope, input: PreviewChangeInput): Promise<ChangePlan> {
  const found = await readState(ctx, scope, input.id);
  const { service, selections } = found;
  refuseUnlessChangeable(service);
  const owner = { kind: "tenant", clientId: service.clientId } as const;
  const [catalog, basis] = await Promise.all([getCatalog(ctx), loadPricingBasis(ctx, owner)]);
  const productId = input.product ?? service.productId;
  const product = catalog.productById.get(productId);
  const isOther = productId !== service.productId;
  if (!product || (isOther && !isVisibleTo(product, basis)))
    throw fieldError(["product"], "not_found", "There is no such product");
  const options = input.options ?? (isOther ? [] : selections);
  if (!isOther && isSame(options, selections))
    throw fieldError(["options"], "unchanged", "This is what the service runs as already");
  const configuration = { cycle: service.cycle, quantity: 1, selections: options };
  const priced = within(() => resolveItem(product, configuration, service.currency, basis.terms));
  const now = ctx.clock.now();
  const proration = prorate(found.paid("recurringMinor"), priced.recurringMinor, now);
  const retail = prorate(found.paid("recurringRetailMinor"), priced.recurringRetailMinor, now);
  return { service, product, options, priced, proration, retailNetMinor: retail.netMinor, catalog, basis };
}

async function readState(ctx: Context, scope: Scope, id: string) {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  return inTransaction(ctx, scope, async (tx) => {
    const service = await tx.service.findFirst({ where: { id, ...own }, include: SERVICE_INCLUDE });
    if (!service) throw new AppError("not_found");
    const periods = await tx.servicePeriod.findMany({
      where: { serviceId: id, periodEnd: { lte: service.periodEnd ?? new Date(0) } },
      orderBy: { periodStart: "asc" },
    });
    const paid = (price: "recurringMinor" | "recurringRetailMinor"): PaidPeriod[] =>
      periods.map((period) => ({
        start: period.periodStart,
        end: period.periodEnd,
        recurringMinor: minorFromDb(period[price]),
      }));
    return { service, paid, selections: await readSelections(tx, id) };
  });
}

function refuseUnlessChangeable({ status, cycle, pendingChange }: ServiceRow): void {
  const refuse = (detail: string) => new AppError("state_conflict", { detail });
  if (status !== "active") throw refuse("Only a service that runs can be changed.");
  if (cycle === "one_time") throw refuse("A service that is paid for once cannot be changed.");
  if (pendingChange) throw refuse("Something waits for payment already: pay its invoice, or take it back.");
}

function isSame(one: readonly StoredSelection[], other: readonly StoredSelection[]): boolean {
  const key = (list: readonly StoredSelection[]) =>
    list
      .map(({ group, option, quantity }) => `${group} ${option} ${quantity}`)
      .sort()
      .join();
  return key(one) === key(other);
}

/** An amount that JSON could not carry is the input's fault. */
function within<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw fieldError(["options"], "out_of_range", "The amount is too large");
    throw error;
  }
}
