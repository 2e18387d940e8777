import type { Day, Grain } from "@/features/reports";
import type { Formats } from "../ui/use-formats";

/** The first day of a column as its chart says it: "27 Nov", "Nov 26", "Q4 2026", "2026". */
export function columnLabel(start: Day, grain: Grain, formats: Formats): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (grain === "quarter") return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
  if (grain === "month") return formats.month(start.slice(0, 7));
  return grain === "day" ? formats.day(date) : formats.year(date);
}
