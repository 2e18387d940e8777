import "server-only";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/core/errors";
import { PageReads } from "@/db";
import { newRequestId } from "../auth/request-facts";
import { createCallerFactory } from "./init";
import { pageContext } from "./page-context";
import { appRouter } from "./router";

/** What a server component fails with: `digest` is how Next hands the request id to the error page. */
class PageError extends Error {
  override readonly name = "PageError";
  constructor(
    readonly digest: string,
    cause: unknown,
  ) {
    super("A page's data could not be read", { cause });
  }
}

/** One for each request: React keeps it as long as that is rendered. */
const readsOfPage = cache(() => new PageReads());

const createCaller = createCallerFactory(appRouter);

/**
 * The procedures for server components, called in process. What does not exist, or is not the asker's, ends in the
 * not-found page; a session that is gone ends at sign-in; everything else in the error page, with the request id.
 */
export const api = createCaller(async () => ({ ...(await pageContext()), reads: readsOfPage() }), {
  onError({ error, ctx }) {
    unstable_rethrow(error);
    const cause = error.cause instanceof AppError ? error.cause : null;
    const code = cause?.code;
    if (code === "not_found" || code === "forbidden") notFound();
    // An address with a malformed id leads as far as one with an id that nothing has.
    if (cause?.fields.some((field) => field.code === "not_found")) notFound();
    if (code === "unauthenticated") redirect("/sign-in");
    throw new PageError(ctx?.requestId ?? newRequestId(), error);
  },
});
