import { formatMoney } from "@/core/money";
import type { Locale } from "./locales";

/** Of what is shown: no month and day to mix up, "23 Nov 2026" and "23. Nov. 2026". */
const TAGS: Readonly<Record<Locale, { dates: string; numbers: string }>> = {
  en: { dates: "en-GB", numbers: "en" },
  de: { dates: "de-DE", numbers: "de-DE" },
};

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

const KB = 1024;
const MB = KB * KB;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How a language writes what the pages show. Every function stands alone, without `this`. */
export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<Locale, Formats>();

/** The formats of a language: made once, for `Intl` objects are costly. */
export function formatsOf(locale: Locale): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

function makeFormats(locale: Locale) {
  return { locale, ...datesOf(TAGS[locale].dates), ...numbersOf(TAGS[locale].numbers), ...wordsOf(locale) };
}

/** All times are shown in UTC. */
function datesOf(tag: string) {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const date = of({ day: "numeric", month: "short", year: "numeric" });
  const dateTime = of({
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const day = of({ day: "numeric", month: "short" });
  const month = of({ month: "short", year: "2-digit" });
  const monthName = of({ month: "long" });
  const year = of({ year: "numeric" });
  const first = (value: string) => new Date(`${value}-01T00:00:00Z`);
  return {
    /** "23 Nov 2026". */
    date: (value: Date | string) => date.format(new Date(value)),
    /** "23 Nov 2026, 07:56 UTC". */
    dateTime: (value: Date | string) => dateTime.format(new Date(value)),
    /** "23 Nov", where the year is plain. */
    day: (value: Date | string) => day.format(new Date(value)),
    /** "2026-11" as "Nov 26", for an axis. */
    month: (value: string) => month.format(first(value)),
    /** "2026-11" as "November". */
    monthName: (value: string) => monthName.format(first(value)),
    /** "2026". */
    year: (value: Date | string) => year.format(new Date(value)),
  };
}

function numbersOf(tag: string) {
  const count = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(tag, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const decimal = new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 20 });
  const compact = new Intl.NumberFormat(tag, {
    notation: "compact",
    maximumFractionDigits: 1,
    useGrouping: "always",
  });
  const unit = (unit: string, maximumFractionDigits: number, unitDisplay: "short" | "narrow") =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay, maximumFractionDigits });
  const [ms, seconds, minutes] = [
    unit("millisecond", 0, "narrow"),
    unit("second", 1, "narrow"),
    unit("minute", 1, "narrow"),
  ];
  const [kilobytes, megabytes] = [unit("kilobyte", 0, "short"), unit("megabyte", 1, "short")];
  return {
    /** "1,204". */
    count: (value: number) => count.format(value),
    /** Basis points as percent, exact and without idle zeros: 2000 is "20%", 1250 is "12.5%". */
    bps: (bps: number) => `${bps < 0 ? "−" : ""}${percent.format(shareOf(Math.abs(bps)))}`,
    /** The same in a column, one below the other: 2160 is "21.60%". */
    share: (bps: number) => `${bps < 0 ? "−" : ""}${share.format(shareOf(Math.abs(bps)))}`,
    /** A decimal text with all its digits, without grouping: "8.991". */
    decimal: (text: string) => decimal.format(text as unknown as number),
    /** Minor units of a currency: "€1,234.56". */
    money: (amountMinor: number, currency: string) => formatMoney(amountMinor, currency, tag),
    /** "1.2K", for an axis. Rounded. */
    compact: (value: number) => compact.format(value),
    /** How long something took: "40ms", "1.2s", "3.5m". */
    duration: (durationMs: number) => {
      if (durationMs < SECOND) return ms.format(durationMs);
      return durationMs < MINUTE ? seconds.format(durationMs / SECOND) : minutes.format(durationMs / MINUTE);
    },
    /** "293 kB", "4.8 MB"; never less than 1 kB. */
    fileSize: (bytes: number) =>
      bytes < MB ? kilobytes.format(Math.max(1, Math.round(bytes / KB))) : megabytes.format(bytes / MB),
  };
}

/** Basis points as a share in a decimal text, which `Intl` takes without a float between. */
function shareOf(bps: number): number {
  const digits = String(bps).padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}` as unknown as number;
}

function wordsOf(locale: Locale) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const currencies = new Intl.DisplayNames(locale, { type: "currency" });
  const list = new Intl.ListFormat(locale);
  const collator = new Intl.Collator(locale);
  return {
    /** "3 days ago", "in 2 weeks", "now" within the minute. Both times in milliseconds. */
    relative: (then: number, now: number) => {
      const seconds = Math.round((then - now) / 1000);
      for (const [unit, length] of STEPS) {
        if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
      }
      return relative.format(0, "second");
    },
    /** "Germany" for "DE". */
    country: (code: string) => countries.of(code) ?? code,
    /** "Euro" for "EUR". */
    currency: (code: string) => currencies.of(code) ?? code,
    /** "one, two and three". */
    list: (parts: readonly string[]) => list.format(parts),
    /** The order of the language's alphabet, for a sort. */
    compare: (one: string, other: string) => collator.compare(one, other),
  };
}
