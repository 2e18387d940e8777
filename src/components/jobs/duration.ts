const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const units = (unit: "millisecond" | "second" | "minute", digits: number) =>
  new Intl.NumberFormat("en-GB", {
    style: "unit",
    unit,
    unitDisplay: "narrow",
    maximumFractionDigits: digits,
  });
const ms = units("millisecond", 0);
const seconds = units("second", 1);
const minutes = units("minute", 1);

/** How long something took: "40ms", "1.2s", "3.5m". */
export function formatDuration(durationMs: number): string {
  if (durationMs < SECOND) return ms.format(durationMs);
  return durationMs < MINUTE ? seconds.format(durationMs / SECOND) : minutes.format(durationMs / MINUTE);
}
