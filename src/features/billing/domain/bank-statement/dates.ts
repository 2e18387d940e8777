import type { DateOrder } from "./fields";

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Two numbers and a year, parted by one mark. */
const PARTED = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** The day in a cell, without the time that some banks write after it. */
function dayText(cell: string): string {
  return cell
    .trim()
    .replace(/^'/, "")
    .replace(/[T ]\d{1,2}:\d{2}.*$/, "")
    .trim();
}

/**
 * The order of day and month in a column of dates: "ask" when it could be either, and one of the dates would be another
 * day. Dots mean day first, and a year in front month first; such dates say nothing of the others.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | "ask" {
  const parted = cells
    .map((cell) => PARTED.exec(dayText(cell)))
    .filter((match) => match !== null && match[2] !== ".")
    .map((match) => [Number(match?.[1]), Number(match?.[3])] as const);
  const isDayFirst = parted.some(([first]) => first > 12);
  const isMonthFirst = parted.some(([, second]) => second > 12);
  if (isDayFirst && isMonthFirst) return "ask";
  if (isDayFirst) return "dmy";
  if (isMonthFirst) return "mdy";
  return parted.every(([first, second]) => first === second) ? "dmy" : "ask";
}

/** The day of a cell as "2026-01-05"; null for what is no day. Two digits are a year of this century. */
export function readDay(cell: string, order: DateOrder): string | null {
  const text = dayText(cell);
  const whole = ISO.exec(text);
  if (whole) return dayOf(whole[1], whole[3], whole[4]);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const parted = PARTED.exec(text);
  if (!parted) return null;
  const [, first, mark, second, year = ""] = parted;
  const isDayFirst = mark === "." || order === "dmy";
  const full = year.length === 2 ? `20${year}` : year;
  return isDayFirst ? dayOf(full, second, first) : dayOf(full, first, second);
}

function dayOf(year = "", month = "", day = ""): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  // 31 February would be a day of March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
