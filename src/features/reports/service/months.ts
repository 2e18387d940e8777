import { addMonths } from "@/core/billing-cycle";

/** First instants of the last `count` months in UTC, oldest first, the present one last. */
export function lastMonths(now: Date, count: number): Date[] {
  const present = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  return Array.from({ length: count }, (_, index) => addMonths(present, index - count + 1));
}

/** "2026-11". */
export function monthKey(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** `after` against `before` in basis points; null where there was nothing before. */
export function changeBps(before: number, after: number): number | null {
  return before === 0 ? null : Math.round(((after - before) / before) * 10_000);
}
