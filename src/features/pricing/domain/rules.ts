import type { BillingCycle } from "@/core/billing-cycle";

/** In ms since 1970, UTC; null is open. `validTo` is the first moment at which it no longer holds. */
export type Validity = { validFrom: number | null; validTo: number | null };

/** A percentage off retail, in basis points, for a time. */
export type RateRule = Validity & { id: string; rateBps: number };

/** R28a: the price itself, in minor units. `targetId`: a product's or an option's. `setupMinor` null: by the rate. */
export type BookRule = Validity & {
  id: string;
  targetId: string;
  cycle: BillingCycle;
  currency: string;
  priceMinor: number;
  setupMinor: number | null;
};

/** A rate for one product or one category. */
export type TargetedRate = RateRule & { targetId: string };

/** Everything that has been laid down for a reseller, of all times. */
export type PriceRules = {
  book: readonly BookRule[];
  productRates: readonly TargetedRate[];
  categoryRates: readonly TargetedRate[];
  ownRates: readonly RateRule[];
  tierCategoryRates: readonly TargetedRate[];
  tierRates: readonly RateRule[];
  defaultRates: readonly RateRule[];
};

export const NO_RULES: PriceRules = {
  book: [],
  productRates: [],
  categoryRates: [],
  ownRates: [],
  tierCategoryRates: [],
  tierRates: [],
  defaultRates: [],
};

/** Of rules for one thing, the one that holds at `at`: the latest to have begun, of equals the latest laid down. */
export function inForce<Rule extends Validity & { id: string }>(
  rules: readonly Rule[],
  at: number,
): Rule | null {
  let best: Rule | null = null;
  for (const rule of rules) if (holds(rule, at) && (best === null || isLater(rule, best))) best = rule;
  return best;
}

/** The rule in force of each thing, by `keyOf`. */
export function inForceByKey<Rule extends Validity & { id: string }>(
  rules: readonly Rule[],
  at: number,
  keyOf: (rule: Rule) => string,
): Map<string, Rule> {
  const found = new Map<string, Rule>();
  for (const rule of rules) {
    if (!holds(rule, at)) continue;
    const key = keyOf(rule);
    const best = found.get(key);
    if (!best || isLater(rule, best)) found.set(key, rule);
  }
  return found;
}

/** The first moment after `at` at which another rule may hold; null when none ever will. */
export function nextChange(rules: PriceRules, at: number): number | null {
  let next: number | null = null;
  for (const list of Object.values(rules) as readonly (readonly Validity[])[])
    for (const { validFrom, validTo } of list)
      for (const moment of [validFrom, validTo])
        if (moment !== null && moment > at && (next === null || moment < next)) next = moment;
  return next;
}

function holds({ validFrom, validTo }: Validity, at: number): boolean {
  return (validFrom === null || validFrom <= at) && (validTo === null || at < validTo);
}

function isLater(one: Validity & { id: string }, other: Validity & { id: string }): boolean {
  const [from, than] = [
    one.validFrom ?? Number.NEGATIVE_INFINITY,
    other.validFrom ?? Number.NEGATIVE_INFINITY,
  ];
  return from === than ? one.id > other.id : from > than;
}
