import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { env } from "@/env";
import { personLocale } from "@/i18n/person-locale";
import { requestContext } from "../auth";
import { requestFacts } from "../auth/request-facts";
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
    const state = await runAction(definition, data, {
      headers: requestHeaders,
      appUrl: env.APP_URL,
      requestId: requestFacts(requestHeaders).requestId,
      texts: await getTranslations("errors"),
      locale: await personLocale(),
      context: requestContext,
      rethrow: unstable_rethrow,
    });
    if (state.ok) refresh();
    return state;
  };
}
