import Negotiator from "negotiator";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "./locales";

/** What is known of whom a page is for. */
export type LocaleFacts = {
  /** What the person has chosen on its profile. */
  chosen?: string | null;
  /** What this browser was told on a page without anybody signed in. */
  cookie?: string | null;
  /** The header Accept-Language. */
  accepted?: string | null;
};

/** The language of a page: the person's own, else this browser's choice, else what it asks for, else English. */
export function resolveLocale({ chosen, cookie, accepted }: LocaleFacts): Locale {
  if (isLocale(chosen)) return chosen;
  if (isLocale(cookie)) return cookie;
  const wanted = new Negotiator({ headers: { "accept-language": accepted ?? "" } }).language([...LOCALES]);
  return isLocale(wanted) ? wanted : DEFAULT_LOCALE;
}
