import "server-only";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { env } from "@/env";
import { isSameOrigin } from "../actions/same-origin";
import { pageContext } from "./page-context";
import { appRouter } from "./router";

/** The procedures over HTTP, for client components. What changes something has to come from our own pages. */
export function handleTrpc(request: Request): Response | Promise<Response> {
  if (request.method !== "GET" && !isSameOrigin(request.headers, env.APP_URL)) {
    return Response.json({ error: { code: "forbidden" } }, { status: 403 });
  }
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: pageContext,
    allowBatching: true,
    maxBatchSize: 10,
    responseMeta: () => ({ headers: new Headers({ "cache-control": "private, no-store" }) }),
  });
}
