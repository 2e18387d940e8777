import { addMonths, type BillingCycle, cycleMonths } from "@/core/billing-cycle";
import { convertMinor } from "@/core/exchange";
import { assertMinor, roundDivide } from "@/core/money";

/** Services of one client that renew alike, and what one of them pays before and after, in minor units. */
export type RenewalShare = {
  cycle: BillingCycle;
  currency: string;
  services: number;
  beforeMinor: number;
  afterMinor: number;
  periodEnds: readonly Date[];
};

export type RenewalSum = {
  services: number;
  /** One renewal of each of them, in minor units of `currency`. */
  beforeMinor: number;
  afterMinor: number;
  currency: string;
  /** What the provider earns more in a year (negative: less), in minor units of its own currency. */
  yearlyBaseMinor: number;
  nextRenewalAt: Date | null;
};

/** The provider's currency, and millionths of it for one unit of each other. */
export type BaseCurrency = { currency: string; rates: Readonly<Record<string, number>> };

/**
 * What the services of one client come to. Months are twelfths of a year; what each cycle brings is converted once.
 * `from`: the moment from which renewals count, null for the very next ones.
 */
export function sumRenewals(
  shares: readonly RenewalShare[],
  base: BaseCurrency,
  from: Date | null,
): RenewalSum {
  const sum: RenewalSum = {
    services: 0,
    beforeMinor: 0,
    afterMinor: 0,
    currency: shares[0]?.currency ?? base.currency,
    yearlyBaseMinor: 0,
    nextRenewalAt: null,
  };
  const gained = new Map<string, { share: RenewalShare; minor: number }>();
  for (const share of shares) {
    const { cycle, currency, services, beforeMinor, afterMinor } = share;
    sum.services += services;
    sum.beforeMinor = assertMinor(sum.beforeMinor + beforeMinor * services);
    sum.afterMinor = assertMinor(sum.afterMinor + afterMinor * services);
    const key = `${cycle} ${currency}`;
    const minor = (gained.get(key)?.minor ?? 0) + (afterMinor - beforeMinor) * services;
    gained.set(key, { share, minor });
    for (const end of share.periodEnds)
      sum.nextRenewalAt = earlier(sum.nextRenewalAt, firstRenewal(end, cycle, from));
  }
  for (const { share, minor } of gained.values()) {
    const inBase = convertMinor(minor, share.currency, base.currency, base.rates[share.currency] ?? 0);
    sum.yearlyBaseMinor += Number(roundDivide(BigInt(inBase) * 12n, BigInt(cycleMonths(share.cycle))));
  }
  return sum;
}

/** The first renewal at `from` or later of a service whose period ends at `periodEnd`. */
export function firstRenewal(periodEnd: Date, cycle: BillingCycle, from: Date | null): Date {
  if (!from || periodEnd >= from) return periodEnd;
  const length = cycleMonths(cycle);
  const months =
    (from.getUTCFullYear() - periodEnd.getUTCFullYear()) * 12 + from.getUTCMonth() - periodEnd.getUTCMonth();
  let count = Math.max(Math.floor(months / length), 1);
  while (addMonths(periodEnd, count * length) < from) count += 1;
  return addMonths(periodEnd, count * length);
}

function earlier(one: Date | null, other: Date): Date {
  return one && one < other ? one : other;
}
