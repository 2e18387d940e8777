import type { Scope } from "@/core/actor";
import { type BillingCycle, cycleMonths, periodEnd } from "@/core/billing-cycle";
import { AppError, fieldError } from "@/core/errors";
import { minorFromDb, roundDivide } from "@/core/money";
import type { Context } from "@/db";
import { type Catalog, type CatalogProduct, getCatalog } from "@/features/catalog";
import {
  applyDueChanges,
  isVisibleTo,
  loadPricingBasis,
  type PricedItem,
  type PricingBasis,
  resolveItem,
} from "@/features/pricing";
import type { Locale } from "@/i18n/locales";
import { type ChangePrice, priceChange } from "../domain/change-price";
import type { PreviewChangeInput } from "../schemas";
import { type ChangeState, readChangeState } from "./change-state";
import type { ServiceRow, StoredSelection } from "./service-row";

/** Another cycle: its first period, and what the reseller's own price per month comes to in it, in minor units. */
export type NewCycle = { cycle: BillingCycle; start: Date; end: Date; resaleMinor: number | null };

/** A change that is priced and checked, and not done: what preview and change have in common. */
export type ChangePlan = {
  service: ServiceRow;
  product: CatalogProduct;
  options: StoredSelection[];
  priced: PricedItem;
  price: ChangePrice;
  /** Null while the cycle stays. */
  newCycle: NewCycle | null;
  /** Something of what runs is another. */
  changesWhatRuns: boolean;
  /** The same at retail. */
  retailNetMinor: number;
  /** Given back before, of all that the service was charged. */
  refundedMinor: number;
  /** The language of the owner's documents. */
  locale: Locale;
  catalog: Catalog;
  basis: PricingBasis;
};

/**
 * Prices a change of product, options or billing cycle by the one resolver and at the owner's present terms: for the
 * rest of the paid time, or, with another cycle, for a whole period of it from now on. Set-up fees are not charged.
 * `validation_failed` at the fields for what cannot be had, `state_conflict` for a service that cannot be changed now.
 */
export async function planChange(ctx: Context, scope: Scope, input: PreviewChangeInput): Promise<ChangePlan> {
  await applyDueChanges(ctx);
  const state = await readChangeState(ctx, scope, input.id);
  const { service, selections } = state;
  refuseUnlessChangeable(service);
  const owner = { kind: "tenant", clientId: service.clientId } as const;
  const [catalog, basis] = await Promise.all([getCatalog(ctx), loadPricingBasis(ctx, owner)]);
  const productId = input.product ?? service.productId;
  const product = catalog.productById.get(productId);
  const isOther = productId !== service.productId;
  if (!product || (isOther && !isVisibleTo(product, basis)))
    throw fieldError(["product"], "not_found", "There is no such product");
  const options = input.options ?? (isOther ? [] : selections);
  const now = ctx.clock.now();
  const newCycle = newCycleOf(service, input.cycle, now);
  const changesWhatRuns = isOther || !isSame(options, selections);
  if (!changesWhatRuns && !newCycle)
    throw fieldError(["options"], "unchanged", "This is what the service runs as already");
  const configuration = { cycle: newCycle?.cycle ?? service.cycle, quantity: 1, selections: options };
  const priced = within(() => resolveItem(product, configuration, service.currency, basis.terms));
  const money = moneyOf(state, priced, newCycle !== null, now);
  return {
    service,
    product,
    options,
    priced,
    newCycle,
    changesWhatRuns,
    ...money,
    locale: state.locale,
    catalog,
    basis,
  };
}

function moneyOf(
  { paid, charges, refundedMinor }: ChangeState,
  priced: PricedItem,
  startsCycle: boolean,
  at: Date,
) {
  const wanted = { recurringMinor: priced.recurringMinor, startsCycle };
  const retailWanted = { recurringMinor: priced.recurringRetailMinor, startsCycle };
  const price = priceChange(paid("recurringMinor"), charges, wanted, at);
  const retail = priceChange(paid("recurringRetailMinor"), [], retailWanted, at);
  return { price, retailNetMinor: retail.netMinor + price.refundedMinor, refundedMinor };
}

/** It begins now, or where the paid time has run out, so that none goes unpaid. */
function newCycleOf(service: ServiceRow, cycle: BillingCycle | undefined, now: Date): NewCycle | null {
  if (!cycle || cycle === service.cycle) return null;
  const paidTo = service.periodEnd ?? now;
  const start = paidTo < now ? paidTo : now;
  const end = periodEnd(start, cycle);
  if (!end) throw fieldError(["cycle"], "one_time", "A service that runs is not paid for once");
  if (service.cancelRequestedAt)
    throw new AppError("state_conflict", {
      detail: "This service ends with its period: take that back first.",
    });
  const months = [cycleMonths(cycle), cycleMonths(service.cycle)].map(BigInt) as [bigint, bigint];
  const resale = service.resaleMinor;
  const resaleMinor = resale === null ? null : minorFromDb(roundDivide(resale * months[0], months[1]));
  return { cycle, start, end, resaleMinor };
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
