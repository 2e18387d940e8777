import { getRequestConfig } from "next-intl/server";
import { requestLocale } from "@/adapters/locale";
import { isLocale } from "./locales";
import { loadMessages, TIME_ZONE } from "./messages";

/** What next-intl works with at each request: the language of who asks, times in UTC. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await requestLocale();
  return { locale, timeZone: TIME_ZONE, messages: await loadMessages(locale) };
});
