import "server-only";
import type { z } from "zod";
import { authorizeProvider, type Permission } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import { env } from "@/env";
import { onPage } from "../actions/on-page";
import { isSameOrigin } from "../actions/same-origin";
import { requestContext } from "../auth";
import { toAppError } from "../errors";
import { type CsvColumn, csvResponse } from "./csv-response";

type Export<Schema extends z.ZodType, Row> = {
  /** Of the file, without its ending. */
  name: string;
  /** A strict object: the filters of the list, by their names in the address. */
  input: Schema;
  /** Calls the verb, which decides whether the actor may. */
  run: (ctx: Context, input: z.output<Schema>) => Promise<AsyncIterable<readonly Row[]>>;
  columns: readonly CsvColumn<Row>[];
};

/** The GET handler of a route that gives a list as a CSV file, under the filters of its address. */
export function defineExport<Schema extends z.ZodType, Row>(definition: Export<Schema, Row>) {
  return (request: Request): Promise<Response> =>
    answer(definition, () => {
      const filters = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
      return Object.fromEntries(filters);
    });
}

/**
 * The same for the admin panel. Verbs that clients have too would give a client its own rows at the panel's address:
 * there whoever is no admin is refused first (T4).
 */
export function defineProviderExport<Schema extends z.ZodType, Row>(
  definition: Export<Schema, Row> & { permission: Permission },
) {
  const { permission, run, ...rest } = definition;
  return defineExport({
    ...rest,
    run: async (ctx, input) => {
      authorizeProvider(ctx, permission);
      return run(ctx, input);
    },
  });
}

/** The POST handler of one whose input is more than an address holds: a form's field `input`, in JSON. */
export function defineFormExport<Schema extends z.ZodType, Row>(definition: Export<Schema, Row>) {
  return (request: Request): Promise<Response> =>
    answer(definition, async () => {
      // It is written into the log who has taken a list away: no foreign page asks for it in somebody's name (T6).
      if (!isSameOrigin(request.headers, env.APP_URL)) throw new AppError("forbidden");
      const text = (await request.formData()).get("input");
      try {
        return JSON.parse(String(text));
      } catch {
        throw new AppError("malformed_json");
      }
    });
}

async function answer<Schema extends z.ZodType, Row>(
  definition: Export<Schema, Row>,
  read: () => unknown,
): Promise<Response> {
  const ctx = await requestContext();
  try {
    const input = await definition.input.parseAsync(await read());
    const pages = await definition.run(ctx, input);
    return csvResponse({ name: definition.name, columns: definition.columns, pages });
  } catch (error) {
    const { status, detail } = await onPage(toAppError(error, ctx.requestId));
    const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" };
    return new Response(`${detail}\n${ctx.requestId}\n`, { status, headers });
  }
}
