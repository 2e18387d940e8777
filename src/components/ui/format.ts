/** Dates read "23 Nov 2026" everywhere: no month and day to mix up. */
const DATE_LOCALE = "en-GB";

const date = new Intl.DateTimeFormat(DATE_LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const dateTime = new Intl.DateTimeFormat(DATE_LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});
const count = new Intl.NumberFormat("en");

/** "23 Nov 2026", in UTC. */
export function formatDate(value: Date | string): string {
  return date.format(new Date(value));
}

/** "23 Nov 2026, 07:56 UTC". */
export function formatDateTime(value: Date | string): string {
  return dateTime.format(new Date(value));
}

/** "1,204". */
export function formatCount(value: number): string {
  return count.format(value);
}

/** Basis points as percent, exact and without idle zeros: 2000 is "20%", 1250 is "12.5%". */
export function formatBps(bps: number): string {
  const whole = Math.trunc(Math.abs(bps) / 100);
  const rest = String(Math.abs(bps) % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${bps < 0 ? "−" : ""}${count.format(whole)}${rest && `.${rest}`}%`;
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "3 days ago", "in 2 weeks", "now" within the minute. Both times in milliseconds. */
export function formatRelative(then: number, now: number): string {
  const seconds = Math.round((then - now) / 1000);
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(0, "second");
}
