import { addMonths } from "@/core/billing-cycle";

/** A day of the provider's calendar, "2026-11-27". Such texts are in the order of time. */
export type Day = string;

/** The calendar's day in a time zone at a moment. */
export function dayAt(moment: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}

export function addDays(day: Day, days: number): Day {
  const moved = asDate(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return textOf(moved);
}

/** `day` so many months later, or earlier; the month's last where it has no such day. */
export function shiftMonths(day: Day, months: number): Day {
  return textOf(addMonths(asDate(day), months));
}

/** How many days from one to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000);
}

/** First day of the third of a month, the month, quarter or year that a day is in; the day itself for "day". */
export function startOf(grain: SumGrain, day: Day): Day {
  const [year = "", month = "", date = ""] = day.split("-");
  if (grain === "day") return day;
  if (grain === "dekad") return `${year}-${month}-${Math.min(2, Math.floor((Number(date) - 1) / 10))}1`;
  if (grain === "month") return `${year}-${month}-01`;
  if (grain === "year") return `${year}-01-01`;
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
}

/** What figures are summed by (R64). */
export const GRAINS = ["day", "month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** What sums are kept by besides: thirds of a month, from its 1st, 11th and 21st day. */
export type SumGrain = Grain | "dekad";

export const GRAIN_MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** First day of the next third of a month, month, quarter, year; the next day. */
export function nextStart(grain: SumGrain, start: Day): Day {
  if (grain === "day") return addDays(start, 1);
  // A third begins ten days after another, or with a month; 14 days lead from its begin into the one after it.
  if (grain === "dekad") return startOf("dekad", addDays(start, start.endsWith("21") ? 14 : 10));
  return shiftMonths(start, GRAIN_MONTHS[grain]);
}

function asDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function textOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
