import { DEFAULT_LOCALE, isLocale, type Locale } from "./locales";

/** The first of some choices, as rows keep them, that is a language of the product; its default when none is. */
export function firstLocale(...choices: readonly (string | null | undefined)[]): Locale {
  return choices.find(isLocale) ?? DEFAULT_LOCALE;
}
