import { roundDivide } from "@/core/money";

/** A period that is paid for, and what the whole of it costs at what the service runs as, in minor units. */
export type PaidPeriod = { start: Date; end: Date; recurringMinor: number };

export type Proration = {
  /** UTC days of the paid periods that are left, this one among them, and all of theirs. */
  remainingDays: number;
  totalDays: number;
  /** What is left of the old price, what the rest costs at the new one, and what is to be paid: negative is a credit. */
  oldMinor: number;
  newMinor: number;
  netMinor: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What a change at `at` costs for the rest of what is paid for: for each paid period the old and the new price times
 * days left by days in all, each rounded once. Days are UTC days: the day of the change still counts, the day on which
 * a period ends does not. Changed back at the same moment, it sums to nothing.
 */
export function prorate(periods: readonly PaidPeriod[], newRecurringMinor: number, at: Date): Proration {
  const sum: Proration = { remainingDays: 0, totalDays: 0, oldMinor: 0, newMinor: 0, netMinor: 0 };
  for (const { start, end, recurringMinor } of periods) {
    if (end <= at) continue;
    // A period of hours is a day.
    const length = Math.max(dayOf(end) - dayOf(start), 1);
    const left = Math.min(dayOf(end) - dayOf(at), length);
    sum.remainingDays += left;
    sum.totalDays += length;
    sum.oldMinor += share(recurringMinor, left, length);
    sum.newMinor += share(newRecurringMinor, left, length);
  }
  return { ...sum, netMinor: sum.newMinor - sum.oldMinor };
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

function share(minor: number, days: number, length: number): number {
  return Number(roundDivide(BigInt(minor) * BigInt(days), BigInt(length)));
}
