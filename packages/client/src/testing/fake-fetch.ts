import { vi } from "vitest";
import { Tierline, type TierlineOptions } from "../tierline.js";

export type Sent = { url: URL; method: string; headers: Headers; body: string | undefined };
type Reply = (sent: Sent, signal: AbortSignal) => Response | Promise<Response>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json({ code, detail: `about ${code}`, request_id: "req_1", errors: [] }, status, headers);

/** A client whose network answers as told, one reply for each request, the last one for all that follow. */
export function clientWith(replies: Reply[], options: Partial<TierlineOptions> = {}) {
  const sent: Sent[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = {
      url: new URL(String(url)),
      method: String(init.method),
      headers: new Headers(init.headers),
      body: init.body as string | undefined,
    };
    sent.push(request);
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (!reply || !init.signal) throw new Error("a request without a reply or a signal");
    return reply(request, init.signal);
  };
  const client = new Tierline({
    apiKey: "trl_live_x",
    baseUrl: "https://portal.example.com",
    fetch,
    ...options,
  });
  return { client, sent };
}

/** Settles a call under fake timers, however long it waits; how long it was is told beside. */
export async function passTime<T>(
  call: Promise<T>,
): Promise<{ result: PromiseSettledResult<T>; ms: number }> {
  const startedAt = Date.now();
  let isDone = false;
  const settled = Promise.allSettled([call]).finally(() => {
    isDone = true;
  });
  while (!isDone) await vi.advanceTimersByTimeAsync(10);
  const [result] = await settled;
  return { result, ms: Date.now() - startedAt };
}
