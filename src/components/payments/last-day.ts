import { formatDate } from "@/components/ui/format";

/** The last day (UTC) of what is good up to, and not at, this moment. */
export function lastDayOf(goodUntil: string): string {
  return formatDate(new Date(Date.parse(goodUntil) - 1).toISOString());
}
