import type { Day, Grain } from "@/features/reports";

const FORMS = {
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: "UTC" }),
};

/** The first day of a column as its chart says it: "27 Nov", "Nov 26", "Q4 2026", "2026". */
export function columnLabel(start: Day, grain: Grain): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (grain === "quarter") return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
  return FORMS[grain].format(date);
}
