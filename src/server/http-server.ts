import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { countRequest } from "@/metrics";
import { refuseLongBody } from "./body-limit";
import { askedHost, stampClientAddress } from "./client-address";
import type { MetricsEndpoint } from "./metrics/endpoint";
import { pageRoute } from "./metrics/page-route";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Longer than the usual idle limit of a proxy, so that it is the proxy that hangs up. */
const KEEP_ALIVE_MS = 65_000;

/** How long a caller may take to send its request's head, and all of it: an upload of 27 MB over a slow line (T20). */
const HEAD_LIMIT_MS = 15_000;
const REQUEST_LIMIT_MS = 180_000;

const API_PATH = /^\/api\/v1(?=[/?]|$)/;

const VIEW_PATH = /^\/c(?=[/?]|$)/;

/** The pages of resellers' customers, and on which hosts there is nothing else (R79). */
type CustomerView = { listener: Listener; isOwnHost: (host: string) => boolean | Promise<boolean> };

type Besides = {
  view?: CustomerView;
  /** Answers `/metrics`; false for what is not asked of it. */
  metrics?: MetricsEndpoint;
  /** What every answer says that was asked for at a host, refusals and files too. */
  headersFor?: (host: string) => readonly (readonly [string, string])[];
};

/**
 * A server that hands `/api/v1` to one listener, `/c` and whatever is asked of a brand's host to that of customers'
 * pages, and everything else to that of the pages.
 */
export function createHttpServer(
  api: Listener,
  pages: Listener,
  trustedHops: number,
  { view, metrics = () => false, headersFor = () => [] }: Besides = {},
): Server {
  const server = createServer((request, response) => {
    stampClientAddress(request, trustedHops);
    if (!server.listening) response.setHeader("Connection", "close");
    const host = askedHost(request, trustedHops);
    // What an answer says for itself takes the place of these.
    for (const [name, value] of headersFor(host)) response.setHeader(name, value);
    const hand = (isViews: boolean) => {
      if (view && (isViews || VIEW_PATH.test(request.url ?? ""))) {
        request.headers.host = host;
        countAnswer(request, response, "customers");
        view.listener(request, response);
      } else if (API_PATH.test(request.url ?? "")) api(request, response);
      else if (!metrics(request, response)) {
        countAnswer(request, response, "pages");
        if (!refuseLongBody(request, response)) pages(request, response);
      }
    };
    const isViews = view?.isOwnHost(host) ?? false;
    if (typeof isViews === "boolean") hand(isViews);
    else void isViews.then(hand);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEAD_LIMIT_MS;
  server.requestTimeout = REQUEST_LIMIT_MS;
  return server;
}

/** The API counts its own, by the templates that it alone knows. */
function countAnswer(
  { method = "", url = "" }: IncomingMessage,
  response: ServerResponse,
  door: "customers" | "pages",
): void {
  const startedAt = performance.now();
  // A page that listens is not slow: it is open for a minute, and its answer begins at once.
  response.once("close", () => {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream")) return;
    const route = door === "customers" ? "/c" : pageRoute(url);
    const isHook = route === "/api/hooks";
    countRequest(isHook ? "hooks" : door, route, method, response.statusCode, performance.now() - startedAt);
  });
}

/**
 * How many connections may wait to be taken in; the system may allow fewer (`net.core.somaxconn`). Node's own 511 are less
 * than what comes at once while we are busy, and those that find no place are cut off in the middle of their first request.
 */
const BACKLOG = 4_096;

/**
 * Opens the port.
 *
 * @throws the system's error: EADDRINUSE, EACCES and the like
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Takes no more connections, lets requests in work finish, and cuts what is left at the limit. */
export async function drain(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const limit = setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}
