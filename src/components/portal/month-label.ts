const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });

/** "Nov 26" for "2026-11". */
export function monthLabel(value: string): string {
  return month.format(new Date(`${value}-01T00:00:00Z`));
}
