import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { cookies, headers } from "next/headers";
import type { Locale } from "@/i18n/locales";
import { resolveLocale } from "@/i18n/resolve-locale";
import { getSession } from "../auth/session";
import { LOCALE_COOKIE } from "./cookie";

const spoken = new AsyncLocalStorage<Locale>();

/** Runs an action in a language that is known: its texts do not read the session again. */
export function inLocale<T>(locale: Locale, run: () => Promise<T>): Promise<T> {
  return spoken.run(locale, run);
}

/** The language of the page or action that is running. The session's own read carries the person's choice. */
export async function requestLocale(): Promise<Locale> {
  return spoken.getStore() ?? localeOf(getSession());
}

/** The language for whoever this is. A session that cannot be read is for the page itself to answer. */
export async function localeOf(
  session: Promise<{ session: { locale: Locale | null } } | null>,
): Promise<Locale> {
  const found = await session.catch(() => null);
  const chosen = found?.session.locale;
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  return resolveLocale({ chosen, cookie, accepted: (await headers()).get("accept-language") });
}
