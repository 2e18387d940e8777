import "server-only";
import type { z } from "zod";
import { authorizeProvider, type Permission } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import { onPage } from "../actions/on-page";
import { requestContext } from "../auth";
import { toAppError } from "../errors";
import { fileResponse, type StoredFile } from "./file-response";

type FileRoute<Schema extends z.ZodType> = {
  /** A strict object: the ids by their names in the address, and what `query` adds. */
  input: Schema;
  /** Whether the address's query is part of the input. */
  query?: boolean;
  /** In the admin panel: an admin's, asked for first where the verb has files for clients too (T4). */
  permission?: Permission;
  /** Calls the verb, which decides whether the actor may. */
  run: (ctx: Context, input: z.output<Schema>) => Promise<StoredFile>;
};

/** The GET handler of a route that gives one file, by the ids of its address. */
export function defineFileRoute<Schema extends z.ZodType>({
  input,
  query,
  permission,
  run,
}: FileRoute<Schema>) {
  return async function download(
    request: Request,
    { params }: { params: Promise<object> },
  ): Promise<Response> {
    const ctx = await requestContext();
    try {
      if (permission) authorizeProvider(ctx, permission);
      const asked = query ? Object.fromEntries(new URL(request.url).searchParams) : {};
      const ids = input.safeParse({ ...asked, ...(await params) });
      if (!ids.success) throw new AppError("not_found");
      return fileResponse(await run(ctx, ids.data));
    } catch (error) {
      const { status, detail } = await onPage(asOnPages(toAppError(error, ctx.requestId)));
      const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" };
      return new Response(`${detail}\n`, { status, headers });
    }
  };
}

/** What is another's, or of the other panel, is not there: as with a malformed id, or one that nothing has. */
function asOnPages(error: AppError): AppError {
  return error.code === "forbidden" ? new AppError("not_found") : error;
}
