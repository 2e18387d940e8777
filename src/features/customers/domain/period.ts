/** Periods that customers are ranked over. Days are UTC's, as those that revenue is counted by. */
export const RANKING_PERIODS = [
  "this_month",
  "last_month",
  "this_quarter",
  "this_year",
  "last_12_months",
  "custom",
] as const;
export type RankingPeriod = (typeof RANKING_PERIODS)[number];

/** First and last day, both included, as YYYY-MM-DD. */
export type Days = { from: string; to: string };

/** The days of a period that is named, seen from `now`; it ends today unless it is over. */
export function daysOf(period: Exclude<RankingPeriod, "custom">, now: Date): Days {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  const day = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  const today = day(year, month, now.getUTCDate());
  switch (period) {
    case "this_month":
      return { from: day(year, month, 1), to: today };
    case "last_month":
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case "this_quarter":
      return { from: day(year, month - (month % 3), 1), to: today };
    case "this_year":
      return { from: day(year, 0, 1), to: today };
    case "last_12_months":
      // The same day a year ago is no part of it; on 29 February it is the last of February.
      return {
        from: day(year - 1, month, Math.min(now.getUTCDate(), lastDay(year - 1, month)) + 1),
        to: today,
      };
  }
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
