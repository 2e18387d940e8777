// next-intl without its React half: these pages are made without it, and without a line of script.
import { createTranslator } from "use-intl/core";
import { LETTER_FORMATS } from "@/i18n/letter-formats";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/i18n/locales";
import german from "@/messages/de/customerView.json";
import english from "@/messages/en/customerView.json";

const wordsIn = (locale: Locale, messages: typeof english) =>
  createTranslator({
    locale,
    timeZone: "UTC",
    messages: { customerView: messages },
    namespace: "customerView",
  });

const LANGUAGES = {
  en: { t: wordsIn("en", english), ...LETTER_FORMATS.en },
  de: { t: wordsIn("de", german), ...LETTER_FORMATS.de },
};

/** A language as the pages of resellers' customers are written in it: its words, its amounts and its days. */
export type Language = (typeof LANGUAGES)[Locale];

export const languageOf = (locale: Locale): Language => LANGUAGES[locale];

/** The first language that a browser asks for and that there is: for pages that know of nobody. */
export function acceptedLocale(header: string | null): Locale {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", weight = ""] = part.trim().split(";");
    return { language: tag.toLowerCase().split("-")[0], weight: Number(/q=([\d.]+)/.exec(weight)?.[1] ?? 1) };
  });
  const wanted = asked.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? DEFAULT_LOCALE;
}
