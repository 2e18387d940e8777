import { getRequestConfig } from "next-intl/server";
import { LOCALE, loadMessages, TIME_ZONE } from "./messages";

/** What next-intl works with at each request: one language for now, times in UTC. */
export default getRequestConfig(async () => ({
  locale: LOCALE,
  timeZone: TIME_ZONE,
  messages: await loadMessages(),
}));
