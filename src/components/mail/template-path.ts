import { DEFAULT_LOCALE, type Locale } from "@/i18n/locales";
import type { PreviewLook } from "./preview-looks";

/** The page of a mail in a language, with its preview in a look. */
export function templatePath(type: string, locale: Locale, look: PreviewLook): string {
  const query = new URLSearchParams({
    ...(locale !== DEFAULT_LOCALE && { locale }),
    ...(look !== "light" && { look }),
  }).toString();
  return `/admin/mail/templates/${type}${query && `?${query}`}`;
}
