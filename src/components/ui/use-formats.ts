import { useLocale } from "next-intl";
import { type Formats, formatsOf } from "@/i18n/formats";
import { DEFAULT_LOCALE, isLocale } from "@/i18n/locales";

export type { Formats } from "@/i18n/formats";

/** Dates, numbers and amounts as the page's language writes them; in components that are not async. */
export function useFormats(): Formats {
  const locale = useLocale();
  return formatsOf(isLocale(locale) ? locale : DEFAULT_LOCALE);
}
