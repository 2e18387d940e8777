import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { refuseLongBody } from "./body-limit";
import { askedHost, stampClientAddress } from "./client-address";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Longer than the usual idle limit of a proxy, so that it is the proxy that hangs up. */
const KEEP_ALIVE_MS = 65_000;

const API_PATH = /^\/api\/v1(?=[/?]|$)/;

const VIEW_PATH = /^\/c(?=[/?]|$)/;

/** The pages of resellers' customers, and on which hosts there is nothing else (R79). */
type CustomerView = { listener: Listener; isOwnHost: (host: string) => boolean | Promise<boolean> };

/**
 * A server that hands `/api/v1` to one listener, `/c` and whatever is asked of a brand's host to that of customers'
 * pages, and everything else to that of the pages.
 *
 * @param headersFor what every answer says that was asked for at a host, refusals and files too
 */
export function createHttpServer(
  api: Listener,
  pages: Listener,
  trustedHops: number,
  view?: CustomerView,
  headersFor: (host: string) => Record<string, string> = () => ({}),
): Server {
  const server = createServer((request, response) => {
    stampClientAddress(request, trustedHops);
    if (!server.listening) response.setHeader("Connection", "close");
    const host = askedHost(request, trustedHops);
    // What an answer says for itself takes the place of these.
    for (const [name, value] of Object.entries(headersFor(host))) response.setHeader(name, value);
    const hand = (isViews: boolean) => {
      if (view && (isViews || VIEW_PATH.test(request.url ?? ""))) {
        request.headers.host = host;
        view.listener(request, response);
      } else if (API_PATH.test(request.url ?? "")) api(request, response);
      else if (!refuseLongBody(request, response)) pages(request, response);
    };
    const isViews = view?.isOwnHost(host) ?? false;
    if (typeof isViews === "boolean") hand(isViews);
    else void isViews.then(hand);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/**
 * Opens the port.
 *
 * @throws the system's error: EADDRINUSE, EACCES and the like
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
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
