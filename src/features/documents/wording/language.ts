// next-intl without its React half, which a job has no use for.
import { createTranslator } from "use-intl/core";
import { formatMoney } from "@/core/money";
import { LETTER_FORMATS } from "@/i18n/letter-formats";
import type { Locale } from "@/i18n/locales";
import german from "@/messages/de/documents.json";
import english from "@/messages/en/documents.json";

const wordsIn = (locale: Locale, messages: typeof english) =>
  createTranslator({ locale, timeZone: "UTC", messages: { documents: messages }, namespace: "documents" });

/** A language as documents are written in it: its words, and how it writes amounts, days and countries. */
function languageIn(locale: Locale, messages: typeof english) {
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  return {
    t: wordsIn(locale, messages),
    ...LETTER_FORMATS[locale],
    /** Minor units: "€80.00", "−€80.00". */
    money: (amountMinor: number, currency: string): string =>
      formatMoney(amountMinor, currency, locale).replace("-", "\u2212"),
    /** Null for none, and for a code that is no country's. */
    countryName: (code: string | null): string | null => {
      if (!code || !/^[A-Z]{2}$/.test(code)) return null;
      const name = countries.of(code);
      return name && name !== code ? name : null;
    },
  };
}

export type Language = ReturnType<typeof languageIn>;

const LANGUAGES: Readonly<Record<Locale, Language>> = {
  en: languageIn("en", english),
  de: languageIn("de", german),
};

export const languageOf = (locale: Locale): Language => LANGUAGES[locale];

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day of a period that ends where the next one begins: 24 November to 24 December is to the 23rd. */
export const lastDay = (end: Date): Date => new Date(end.getTime() - DAY_MS);
