import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import CachePolicy from "http-cache-semantics";

type Kept = { policy: CachePolicy; body: Buffer; until: number };

/** How long an answer is kept that says nothing of it, in ms. */
const UNSAID_MS = 60_000;

/** A shared cache before a server: its address, and how often it answered by itself. */
export type CachingProxy = { url: string; answered: () => number; stop: () => Promise<void> };

/**
 * A proxy that keeps for everybody whatever an answer lets it keep, and is as careless as one may be: it looks at neither
 * cookies nor Authorization, and keeps for a minute what says nothing (T18). What an answer says is read by RFC 9111.
 */
export async function startCachingProxy(target: string): Promise<CachingProxy> {
  const kept = new Map<string, Kept>();
  let answered = 0;
  const server = createServer(async (incoming, outgoing) => {
    const asked = {
      url: incoming.url ?? "",
      method: incoming.method ?? "",
      headers: shared(incoming.headers),
    };
    const key = `${asked.method} ${asked.url}`;
    const found = kept.get(key);
    if (found && (found.policy.satisfiesWithoutRevalidation(asked) || Date.now() < found.until)) {
      answered += 1;
      outgoing.writeHead(found.policy.toObject().st ?? 200, found.policy.responseHeaders());
      outgoing.end(found.body);
      return;
    }
    const { statusCode = 502, headers, body } = await fetched(target, incoming);
    const policy = new CachePolicy(asked, { status: statusCode, headers }, { shared: true });
    const isUnsaid = headers["cache-control"] === undefined && headers.expires === undefined;
    if (policy.storable()) kept.set(key, { policy, body, until: isUnsaid ? Date.now() + UNSAID_MS : 0 });
    outgoing.writeHead(statusCode, headers);
    outgoing.end(body);
  });
  // Longer than a caller waits before it uses a connection again.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    answered: () => answered,
    stop: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** A request as such a cache looks at it. */
function shared({ cookie, authorization, "cache-control": control, pragma, ...rest }: IncomingHttpHeaders) {
  return rest;
}

type Fetched = { statusCode?: number; headers: IncomingHttpHeaders; body: Buffer };

function fetched(target: string, incoming: IncomingMessage): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const { method, headers } = incoming;
    const outgoing = request(new URL(incoming.url ?? "/", target), { method, headers }, async (answer) => {
      const { "transfer-encoding": _, connection, "keep-alive": __, ...kept } = answer.headers;
      const { statusCode } = answer;
      const body = Buffer.concat(await answer.toArray());
      resolve({ ...(statusCode && { statusCode }), headers: kept, body });
    });
    outgoing.on("error", reject);
    incoming.pipe(outgoing);
  });
}
