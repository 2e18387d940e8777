import "server-only";
import { personLocale } from "@/i18n/person-locale";
import { requestContext } from "../auth";
import type { PageContext } from "./init";

/** Who asks for a page's data, and in which language they read it. */
export async function pageContext(): Promise<PageContext> {
  const [ctx, locale] = await Promise.all([requestContext(), personLocale()]);
  return { ...ctx, locale };
}
