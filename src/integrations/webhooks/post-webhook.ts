import { type ClientRequest, type IncomingMessage, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP } from "node:net";
import { internet, type Network } from "./network";
import { isPublicAddress } from "./public-address";
import { parseTarget, type Target } from "./target";

/** How long one try may take in all, in ms (api.md, "Webhooks"). */
const TIME_OUT_MS = 15_000;
/** How much of an answer is kept. */
const KEPT_BYTES = 4_096;

/** How a try ended: an answer, whatever its status, or why there was none. */
export type PostResult =
  | { status: number; body: string; durationMs: number; failure: null }
  | { status: null; body: null; durationMs: number; failure: PostFailure };

export type PostFailure =
  | "url_refused"
  | "address_refused"
  | "name_unknown"
  | "timed_out"
  | "tls_failed"
  | "connection_failed";

export type Post = { url: string; headers: Record<string, string>; body: string };

export type PostOptions = {
  /** Also http to 127.0.0.1, for tests and development. */
  allowLocal: boolean;
  timeOutMs?: number;
  network?: Network;
};

class Failed extends Error {
  constructor(readonly failure: PostFailure) {
    super(failure);
  }
}

/**
 * POSTs a webhook once. The name is resolved once, every answer has to be public, and the connection goes to the very
 * address that was checked. A redirect is an answer like any other and is not followed. Never throws.
 */
export async function postWebhook(post: Post, options: PostOptions): Promise<PostResult> {
  const { allowLocal, timeOutMs = TIME_OUT_MS, network = internet } = options;
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(timeOutMs);
  const durationMs = () => Math.round(performance.now() - startedAt);
  try {
    const target = parseTarget(post.url, allowLocal);
    if (typeof target === "string") throw new Failed("url_refused");
    const address = await orAborted(checkedAddress(target, network), signal);
    const answer = await exchange(post, target, address, network, signal);
    return { ...answer, durationMs: durationMs(), failure: null };
  } catch (error) {
    return { status: null, body: null, durationMs: durationMs(), failure: failureOf(error, signal) };
  }
}

/** @throws {Failed} when any address of the name is not public: what leads inside once may do so again */
async function checkedAddress(target: Target, { resolve }: Network): Promise<string> {
  const { hostname, isLocal } = target;
  if (isLocal || isIP(hostname)) return hostname;
  const addresses = await resolve(hostname).catch(() => {
    throw new Failed("name_unknown");
  });
  const [first] = addresses;
  if (!first) throw new Failed("name_unknown");
  if (!addresses.every(isPublicAddress)) throw new Failed("address_refused");
  return first;
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Failed("timed_out")), { once: true });
    work.then(resolve, reject);
  });
}

type Answer = { status: number; body: string };

function exchange(
  { headers, body }: Post,
  target: Target,
  address: string,
  network: Network,
  signal: AbortSignal,
): Promise<Answer> {
  const { url } = target;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "http:" ? plainRequest : tlsRequest;
    const request: ClientRequest = send({
      method: "POST",
      protocol: url.protocol,
      host: address,
      port: target.port,
      path: url.pathname + url.search,
      headers: {
        ...headers,
        host: url.host,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Tierline-Webhooks/1",
        connection: "close",
      },
      // In place of any agent: no connection is kept, and none is made to anything but this address.
      createConnection: () => network.dial(address, target),
      signal,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      beginningOf(response)
        .then((text) => resolve({ status: response.statusCode ?? 0, body: text }), reject)
        .finally(() => request.destroy());
    });
    request.end(body);
  });
}

/** The first 4 KB of an answer, as text that a database takes; what follows is not read. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= KEPT_BYTES) break;
  }
  const kept = Buffer.concat(chunks).subarray(0, KEPT_BYTES);
  return kept.toString("utf8").replaceAll("\u0000", "\ufffd");
}

function failureOf(error: unknown, signal: AbortSignal): PostFailure {
  if (error instanceof Failed) return error.failure;
  if (signal.aborted) return "timed_out";
  const { code = "" } = error as { code?: string };
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? "tls_failed" : "connection_failed";
}
