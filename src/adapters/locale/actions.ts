"use server";

import { headers } from "next/headers";
import { env } from "@/env";
import { isLocale } from "@/i18n/locales";
import { isSameOrigin } from "../actions/same-origin";
import { keepLocale } from "./cookie";

/** Sets this browser's language; posted by the switch on pages without anybody signed in. */
export async function speakAction(data: FormData): Promise<void> {
  const locale = data.get("locale");
  if (isLocale(locale) && isSameOrigin(await headers(), env.APP_URL)) await keepLocale(locale);
}
