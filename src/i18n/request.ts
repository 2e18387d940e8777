import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE } from "./locales";
import { loadMessages, TIME_ZONE } from "./messages";

/** What next-intl works with at each request: one language for now, times in UTC. */
export default getRequestConfig(async () => ({
  locale: DEFAULT_LOCALE,
  timeZone: TIME_ZONE,
  messages: await loadMessages(DEFAULT_LOCALE),
}));
