import type { CatalogProduct } from "@/features/catalog";
import { newHold, type Running } from "./new-hold";
import { type Renewal, type RenewingService, resolveRenewal } from "./renewal";
import type { PriceTerms } from "./terms";

/**
 * What a service is priced by from a moment on. `spares`: the changes of prices that begin then and may leave the
 * service at what it pays, in their order.
 */
export type PriceStage = {
  at: Date;
  product: CatalogProduct | null;
  terms: PriceTerms;
  spares: readonly Running[];
};

/** What a service renews at from `from` on, until the next step. */
export type RenewalStep = { from: Date; renewal: Renewal };

/**
 * What a running service renews at now and after each announced change (R25, R28a): by the resolver of renewals, with
 * what the job for price changes will write beside the service at each moment, and until that ends. The first stage is
 * the present, all others follow in time.
 */
export function renewalSteps(service: RenewingService, stages: readonly PriceStage[]): RenewalStep[] {
  let { hold } = service;
  return stages.flatMap((stage, index): RenewalStep[] => {
    const { at, product, terms, spares } = stage;
    const before = stages[index - 1];
    const priceAt = (world: PriceStage, moment: Date) =>
      resolveRenewal({ ...service, hold }, world.product, world.terms, moment);
    if (before)
      for (const running of spares) {
        const was = priceAt(before, new Date(at.getTime() - 1));
        hold = newHold(running, was, priceAt(stage, at), hold, at) ?? hold;
      }
    const step = { from: at, renewal: resolveRenewal({ ...service, hold }, product, terms, at) };
    const end = hold?.until ?? null;
    const next = stages[index + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY;
    if (end === null || end <= at.getTime() || end >= next) return [step];
    const ended = new Date(end);
    return [step, { from: ended, renewal: priceAt(stage, ended) }];
  });
}

/** The step that holds at a moment, and the price before it where that was another one. */
export function stepAt(
  steps: readonly RenewalStep[],
  at: Date,
): { step: RenewalStep; changed: { from: Date; beforeMinor: number } | null } {
  const begun = steps.filter(({ from }) => from <= at);
  const step = begun.at(-1) ?? steps[0];
  if (!step) throw new RangeError("a service has no price");
  const { recurringMinor } = step.renewal;
  const last = begun.findLastIndex(({ renewal }) => renewal.recurringMinor !== recurringMinor);
  const [before, first] = [begun[last], begun[last + 1]];
  const changed = before && first ? { from: first.from, beforeMinor: before.renewal.recurringMinor } : null;
  return { step, changed };
}
