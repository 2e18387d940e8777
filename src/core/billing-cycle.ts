/** Billing cycles of R29, in ascending length; `one_time` never renews. */
export const BILLING_CYCLES = [
  "monthly",
  "quarterly",
  "semiannual",
  "annual",
  "biennial",
  "one_time",
] as const;

export type BillingCycle = (typeof BILLING_CYCLES)[number];

const MONTHS: Readonly<Record<BillingCycle, number>> = {
  monthly: 1,
  quarterly: 3,
  semiannual: 6,
  annual: 12,
  biennial: 24,
  one_time: 0,
};

/** Length of a cycle in months; 0 for `one_time`. */
export function cycleMonths(cycle: BillingCycle): number {
  return MONTHS[cycle];
}

/**
 * `start` plus whole months in UTC, on the anchor's day or the month's last: 31 January + 1 month is 28 or 29 February,
 * + 2 months is 31 March. Count from the anchor, never from the last result, or the day drifts.
 */
export function addMonths(start: Date, months: number): Date {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const moved = new Date(start);
  moved.setUTCDate(1);
  moved.setUTCFullYear(year, month, Math.min(start.getUTCDate(), lastDay));
  return moved;
}

/**
 * End of the period after the one that ends at `end`, for periods counted from `anchor`: a service of 31 January that
 * is paid up to 28 February is next paid up to 31 March. Null for `one_time`.
 */
export function nextPeriodEnd(anchor: Date, end: Date, cycle: BillingCycle): Date | null {
  const months = cycleMonths(cycle);
  if (months === 0) return null;
  const years = end.getUTCFullYear() - anchor.getUTCFullYear();
  return addMonths(anchor, years * 12 + end.getUTCMonth() - anchor.getUTCMonth() + months);
}

/** End of the period that starts at `start`; null for `one_time`. */
export function periodEnd(start: Date, cycle: BillingCycle): Date | null {
  const months = cycleMonths(cycle);
  return months === 0 ? null : addMonths(start, months);
}
