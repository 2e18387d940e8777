import { TierlineError } from "./errors.js";
import { isPassing, isRepeatable, LONGEST_WAIT_MS, retryAfterMs, waitMs } from "./retry-rules.js";

export type Patience = {
  fetch: typeof globalThis.fetch;
  maxRetries: number;
  /** For one try, from its start to the last byte of its answer. */
  timeoutMs: number;
};

type Sent = { url: string; method: string; headers: Headers; body: string | undefined; signal: AbortSignal };

/**
 * A fetch that gives POST and PATCH an Idempotency-Key, the same at each try, and tries again what may be tried again.
 * Its answers are read to the end, so that a connection that breaks within one is noticed here.
 *
 * @throws {TierlineError} `network_error` or `timeout` when the last try had no answer
 */
export function patientFetch({ fetch, maxRetries, timeoutMs }: Patience) {
  return async (request: Request): Promise<Response> => {
    const sent = await prepare(request);
    const retries = isRepeatable(sent.method, sent.headers) ? maxRetries : 0;
    for (let retry = 0; ; retry++) {
      const outcome = await tryOnce(fetch, sent, timeoutMs);
      const askedMs = outcome instanceof Response ? retryAfterMs(outcome.headers) : undefined;
      const isOver = retry >= retries || (askedMs ?? 0) > LONGEST_WAIT_MS || !(await isWorthIt(outcome));
      if (!isOver) await sleep(waitMs(retry, askedMs), sent.signal);
      else if (outcome instanceof Response) return outcome;
      else throw outcome;
    }
  };
}

async function prepare(request: Request): Promise<Sent> {
  const { url, method, signal } = request;
  const headers = new Headers(request.headers);
  if ((method === "POST" || method === "PATCH") && !headers.has("idempotency-key")) {
    headers.set("idempotency-key", crypto.randomUUID());
  }
  return { url, method, headers, signal, body: (await request.text()) || undefined };
}

async function isWorthIt(outcome: Response | TierlineError): Promise<boolean> {
  if (!(outcome instanceof Response)) return true;
  if (outcome.status !== 409) return isPassing(outcome.status, null);
  const body: unknown = await outcome
    .clone()
    .json()
    .catch(() => null);
  return isPassing(outcome.status, body);
}

/** The answer, or the error that stands for none. @throws the reason of the caller's own signal */
async function tryOnce(
  fetch: Patience["fetch"],
  { url, signal, ...sent }: Sent,
  timeoutMs: number,
): Promise<Response | TierlineError> {
  signal.throwIfAborted();
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), timeoutMs);
  try {
    // A redirect would carry the key to whoever is named there.
    const init = { ...sent, redirect: "manual", signal: AbortSignal.any([signal, tooLong.signal]) } as const;
    return await readWhole(await fetch(url, init));
  } catch (cause) {
    signal.throwIfAborted();
    const where = `${sent.method} ${new URL(url).pathname}`;
    return tooLong.signal.aborted
      ? new TierlineError(`${where}: no answer within ${timeoutMs} ms`, { code: "timeout", cause })
      : new TierlineError(`${where}: the connection failed`, { code: "network_error", cause });
  } finally {
    clearTimeout(timer);
  }
}

async function readWhole(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  const bytes = await answer.arrayBuffer();
  return new Response([204, 205, 304].includes(status) ? null : bytes, { status, statusText, headers });
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
