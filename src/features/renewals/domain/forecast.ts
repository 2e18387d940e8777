import { type BillingCycle, nextPeriodEnd } from "@/core/billing-cycle";
import { addDays } from "./days";

/** Days that a forecast looks ahead. */
export const FORECAST_DAYS = [30, 60, 90] as const;
export const FURTHEST_DAYS = 90;

export type Period = { start: Date; end: Date };

/** The periods of a service that begin up to `until`, after what it is charged up to. */
export function comingPeriods(
  service: { anchor: Date; chargedUntil: Date; cycle: BillingCycle },
  until: Date,
): Period[] {
  const periods: Period[] = [];
  let start = service.chargedUntil;
  while (start <= until) {
    const end = nextPeriodEnd(service.anchor, start, service.cycle);
    if (!end) break;
    periods.push({ start, end });
    start = end;
  }
  return periods;
}

export type Window = { days: number; periods: number; totalMinor: number; shortfallMinor: number };

/**
 * What is to be paid within 30, 60 and 90 days, each from now on, in minor units. `available`: balance and credit, of
 * which unpaid invoices are paid first.
 */
export function forecastWindows(
  coming: readonly { start: Date; totalMinor: number }[],
  { unpaidMinor, availableMinor }: { unpaidMinor: number; availableMinor: number },
  now: Date,
): Window[] {
  return FORECAST_DAYS.map((days) => {
    const within = coming.filter(({ start }) => start <= addDays(now, days));
    const totalMinor = within.reduce((sum, period) => sum + period.totalMinor, 0);
    const shortfallMinor = Math.max(unpaidMinor + totalMinor - availableMinor, 0);
    return { days, periods: within.length, totalMinor, shortfallMinor };
  });
}
