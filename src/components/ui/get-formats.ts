import "server-only";
import { getLocale } from "next-intl/server";
import { type Formats, formatsOf } from "@/i18n/formats";
import { DEFAULT_LOCALE, isLocale } from "@/i18n/locales";

/** What `useFormats` gives, for async components and server actions. */
export async function getFormats(): Promise<Formats> {
  const locale = await getLocale();
  return formatsOf(isLocale(locale) ? locale : DEFAULT_LOCALE);
}
