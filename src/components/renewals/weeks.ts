import type { Money } from "@/core/money";

const DAY_MS = 24 * 60 * 60 * 1000;

export type Week = { start: Date; totalMinor: number };

/**
 * What renews in each stretch of seven days from today (UTC) on, within so many days, in minor units. What should have
 * begun before is in the first.
 */
export function weeksOf(
  periods: readonly { startsAt: string; total: Money }[],
  now: Date,
  days: number,
): Week[] {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const weeks = Array.from({ length: Math.ceil((days + 1) / 7) }, (_, index) => ({
    start: new Date(today + index * 7 * DAY_MS),
    totalMinor: 0,
  }));
  const end = now.getTime() + days * DAY_MS;
  for (const { startsAt, total } of periods) {
    const at = Date.parse(startsAt);
    const week = weeks[Math.max(Math.floor((at - today) / (7 * DAY_MS)), 0)];
    if (week && at <= end) week.totalMinor += total.amount;
  }
  return weeks;
}
