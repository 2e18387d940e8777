const SHORT = new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });
const LONG = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** "2026-11" as "Nov 26", for an axis. */
export function monthLabel(month: string): string {
  return SHORT.format(new Date(`${month}-01T00:00:00Z`));
}

/** "2026-11" as "November". */
export function monthName(month: string): string {
  return LONG.format(new Date(`${month}-01T00:00:00Z`));
}
