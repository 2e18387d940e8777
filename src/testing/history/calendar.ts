/** The model's own calendar: it must not borrow the product's. */

export const DAY_MS = 86_400_000;

export type Cycle = "monthly" | "quarterly" | "annual";

const MONTHS: Readonly<Record<Cycle, number>> = { monthly: 1, quarterly: 3, annual: 12 };
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function plusDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The anchor's day and time so many months later, or the last day of a month that is too short for it. */
function monthsLater(anchor: Date, months: number): Date {
  const index = anchor.getUTCFullYear() * 12 + anchor.getUTCMonth() + months;
  const [year, month] = [Math.floor(index / 12), index % 12];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (LENGTHS[month] ?? 0) + (isLeap && month === 1 ? 1 : 0);
  const day = Math.min(anchor.getUTCDate(), length);
  return new Date(Date.UTC(year, month, day) + (anchor.getTime() % DAY_MS));
}

/** Where the period that begins at `start` ends, of periods that are counted from `anchor`. */
export function endOfPeriod(anchor: Date, start: Date, cycle: Cycle): Date {
  for (let count = 1; ; count += 1) {
    const end = monthsLater(anchor, count * MONTHS[cycle]);
    if (end > start) return end;
  }
}

/** The first moment of the month after that of `at`. */
export function nextMonth(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
}

/** Half away from zero. */
export function rounded(numerator: bigint, denominator: bigint): number {
  const twice = 2n * (numerator < 0n ? -numerator : numerator);
  const whole = Number((twice + denominator) / (2n * denominator));
  return numerator < 0n ? -whole : whole;
}

/** The part of `whole` that the first `part` of `total` come to. */
export function share(whole: number, total: number, part: number): number {
  return total === 0 ? 0 : rounded(BigInt(whole) * BigInt(part), BigInt(total));
}
