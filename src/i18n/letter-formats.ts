import { formatMoney, type Money } from "@/core/money";
import type { Locale } from "./locales";

/** English as in Europe: the day comes first. */
const DATES: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE" };

const DAY = { day: "numeric", year: "numeric", timeZone: "UTC" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;

/** How amounts and days are written in what goes out to people: mails, documents, the pages of resellers' customers. */
function formatsIn(locale: Locale) {
  const days = new Intl.DateTimeFormat(DATES[locale], { ...DAY, month: "long" });
  const shortDays = new Intl.DateTimeFormat(DATES[locale], { ...DAY, month: "short" });
  const moments = new Intl.DateTimeFormat(DATES[locale], { ...DAY, ...TIME, month: "short" });
  const counts = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const point = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === "decimal");
  return {
    /** "€119.00", "119,00 €": with the currency's own number of decimals. */
    money: ({ amount, currency }: Money): string => formatMoney(amount, currency, locale),
    /** Basis points: 1250 is "12.5%", "12,5 %". */
    percent: (bps: number): string => percents.format(bps / 10_000),
    count: (value: number): string => counts.format(value),
    /** A plain decimal text with the language's own point: "0.915385", "0,915385". */
    decimal: (text: string): string => text.replace(".", point?.value ?? "."),
    /** "14 January 2027", "14. Januar 2027": the day in UTC. */
    day: (at: Date | string): string => days.format(new Date(at)),
    /** "14 Jan 2027", "14. Jan. 2027": in tables. */
    shortDay: (at: Date | string): string => shortDays.format(new Date(at)),
    /** "23 Nov 2026, 07:56 UTC", "23. Nov. 2026, 07:56 UTC". */
    moment: (at: Date | string): string => moments.format(new Date(at)),
  };
}

export type LetterFormats = ReturnType<typeof formatsIn>;

/** Of each language, made once. */
export const LETTER_FORMATS: Readonly<Record<Locale, LetterFormats>> = {
  en: formatsIn("en"),
  de: formatsIn("de"),
};
