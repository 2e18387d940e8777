type Field = { from: number; to: number };

const FIELDS: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12 },
  { from: 0, to: 6 },
];

/** Longest gap that a rule of five fields can have: from one 29 February to the next, over a year such as 2100. */
const HORIZON_DAYS = 8 * 366;
const DAY_MS = 86_400_000;

/**
 * When a schedule of five fields (minute, hour, day, month, weekday; lists, ranges and steps, in UTC) runs next after
 * `after`. Null for a rule that is none, or that no day fulfils.
 */
export function nextRun(cron: string, after: Date): Date | null {
  const parts = cron.trim().split(/\s+/);
  const sets = FIELDS.map((field, index) => valuesOf(parts[index] ?? "", field));
  if (parts.length !== FIELDS.length || sets.some((set) => set === null)) return null;
  const [minutes, hours, days, months, weekdays] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  // As cron has it: where both days are narrowed, either one will do.
  const either = parts[2] !== "*" && parts[4] !== "*";
  const start = new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000);
  const midnight = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const date = new Date(midnight + day * DAY_MS);
    const fits = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
    if (!months.has(date.getUTCMonth() + 1) || !(either ? fits.some(Boolean) : fits.every(Boolean))) continue;
    for (const hour of hours)
      for (const minute of minutes) {
        const at = date.getTime() + (hour * 60 + minute) * 60_000;
        if (at >= start.getTime()) return new Date(at);
      }
  }
  return null;
}

/** The values of one field, in order; null when it is malformed. */
function valuesOf(text: string, { from, to }: Field): Set<number> | null {
  const found: number[] = [];
  for (const part of text.split(",")) {
    const match = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) return null;
    const [, all, first, last, step] = match;
    const begin = all ? from : Number(first);
    const end = all ? to : last ? Number(last) : step ? to : begin;
    const by = step ? Number(step) : 1;
    if (begin < from || end > to || begin > end || by < 1) return null;
    for (let value = begin; value <= end; value += by) found.push(value);
  }
  return new Set(found.sort((a, b) => a - b));
}
