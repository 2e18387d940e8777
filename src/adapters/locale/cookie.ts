import "server-only";
import { cookies } from "next/headers";
import { env } from "@/env";
import type { Locale } from "@/i18n/locales";
import { isSecure } from "../auth/cookie";

/** What this browser was told to speak while nobody was signed in. */
export const LOCALE_COOKIE = "tierline-locale";

const YEAR_SECONDS = 365 * 86_400;

/** From the next answer on this browser is spoken to in a language, whoever sits there. */
export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(env.APP_URL),
    maxAge: YEAR_SECONDS,
  });
}
