import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { env } from "@/env";
import { contextOf, getSession } from "../auth";
import { requestFacts } from "../auth/request-facts";
import { inLocale, localeOf } from "../locale";
import type { ActionState } from "./action-state";
import { type ActionDefinition, runAction } from "./run-action";

/**
 * A server action for a form, from a strict schema and a verb. Export the result from a "use server" file.
 * After success the page that is open shows what has changed.
 */
export function defineAction<Schema extends z.ZodType, Result>(
  definition: ActionDefinition<Schema, Result>,
): (data: FormData) => Promise<ActionState> {
  return async function action(data) {
    const requestHeaders = await headers();
    // Read once: an action has no cache of the request's, and its texts need the person's language.
    const session = getSession();
    const locale = await localeOf(session);
    const state = await inLocale(locale, async () =>
      runAction(definition, data, {
        headers: requestHeaders,
        appUrl: env.APP_URL,
        requestId: requestFacts(requestHeaders).requestId,
        texts: await getTranslations("errors"),
        locale,
        context: async () => contextOf(await session),
        rethrow: unstable_rethrow,
      }),
    );
    if (state.ok) refresh();
    return state;
  };
}
