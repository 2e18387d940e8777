import type { Formats } from "../ui/use-formats";

/** The last day (UTC) of what is good up to, and not at, this moment. */
export function lastDayOf(goodUntil: string, formats: Formats): string {
  return formats.date(new Date(Date.parse(goodUntil) - 1).toISOString());
}
