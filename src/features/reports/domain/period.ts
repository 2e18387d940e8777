import {
  addDays,
  type Day,
  daysBetween,
  GRAIN_MONTHS,
  type Grain,
  nextStart,
  shiftMonths,
  startOf,
} from "./days";

export const PERIODS = [
  "this_month",
  "last_month",
  "this_quarter",
  "last_quarter",
  "this_year",
  "last_year",
  "last_30_days",
  "last_12_months",
  "custom",
] as const;

export type PeriodName = (typeof PERIODS)[number];

/** Days from `from` to before `to`. */
export type Stretch = { from: Day; to: Day };

/** A stretch and the one that it is compared with. */
export type Period = Stretch & { name: PeriodName; before: Stretch };

/**
 * The days that a name stands for today. What is still going on is compared with the one before up to the same day;
 * days of somebody's choice with as many days before them.
 */
export function periodOf(name: Exclude<PeriodName, "custom">, today: Day): Period {
  const tomorrow = addDays(today, 1);
  if (name === "last_30_days") return compared(name, { from: addDays(tomorrow, -30), to: tomorrow });
  if (name === "last_12_months") {
    const from = shiftMonths(startOf("month", today), -11);
    return {
      name,
      from,
      to: tomorrow,
      before: { from: shiftMonths(from, -12), to: shiftMonths(tomorrow, -12) },
    };
  }
  const [which, unit] = name.split("_") as ["this" | "last", keyof typeof GRAIN_MONTHS];
  const present = startOf(unit, today);
  const months = GRAIN_MONTHS[unit];
  const earlier = shiftMonths(present, -months);
  if (which === "last")
    return { name, from: earlier, to: present, before: { from: shiftMonths(earlier, -months), to: earlier } };
  const before = { from: earlier, to: addDays(shiftMonths(today, -months), 1) };
  return { name, from: present, to: tomorrow, before };
}

/** Days of somebody's choice, both of them included. */
export function customPeriod(first: Day, last: Day): Period {
  return compared("custom", { from: first, to: addDays(last, 1) });
}

function compared(name: PeriodName, { from, to }: Stretch): Period {
  return { name, from, to, before: { from: addDays(from, -daysBetween(from, to)), to: from } };
}

/** Most columns that a chart has. */
const MOST_COLUMNS = 62;

/** The finest grain of which a chart of the stretch has not too many columns. */
export function fittingGrain(stretch: Stretch): Grain {
  const days = daysBetween(stretch.from, stretch.to);
  if (days <= MOST_COLUMNS) return "day";
  return days <= MOST_COLUMNS * 30 ? "month" : "year";
}

/** First days of the columns of a stretch; the first column begins with the stretch. */
export function columnsOf(stretch: Stretch, grain: Grain): Day[] {
  const columns: Day[] = [];
  for (let start = startOf(grain, stretch.from); start < stretch.to; start = nextStart(grain, start))
    columns.push(start);
  return columns;
}
