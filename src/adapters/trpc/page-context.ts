import "server-only";
import { contextOf, getSession } from "../auth";
import { localeOf } from "../locale";
import type { PageContext } from "./init";

/** Who asks for a page's data, and in which language they read it: both from one read of the session. */
export async function pageContext(): Promise<PageContext> {
  const session = getSession();
  const [ctx, locale] = await Promise.all([session.then(contextOf), localeOf(session)]);
  return { ...ctx, locale };
}
