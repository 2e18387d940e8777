import { isProblem } from "./errors.js";

const FIRST_WAIT_MS = 250;
const LONGEST_BACKOFF_MS = 8_000;

/** Whoever asks us to wait longer than this is not asked again: the caller decides. */
export const LONGEST_WAIT_MS = 60_000;

/**
 * Whether a request may be sent twice. GET changes nothing, and POST and PATCH carry an Idempotency-Key, by which the
 * API does it once. DELETE names one object, whose id is never given again: twice leaves what once does.
 */
export function isRepeatable(method: string, headers: Headers): boolean {
  if (method === "POST" || method === "PATCH") return headers.has("idempotency-key");
  return method === "GET" || method === "DELETE";
}

/** Whether this answer says that another try may fare better. */
export function isPassing(status: number, body: unknown): boolean {
  if (status === 429 || status === 503) return true;
  return status === 409 && isProblem(body) && body.code === "idempotency_in_progress";
}

/**
 * Milliseconds that an answer asks to wait, given as seconds or as an HTTP date; undefined when it doesn't say. A date
 * is read beside the answer's own, for this machine's clock may be wrong.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const sentAt = Date.parse(headers.get("date") ?? "");
  return Math.max(0, until - (Number.isNaN(sentAt) ? Date.now() : sentAt));
}

/** Milliseconds before try number `retry` (from 0): twice as long each time, and never the same for many callers. */
export function waitMs(retry: number, askedMs: number | undefined, random = Math.random): number {
  const backoff = Math.min(FIRST_WAIT_MS * 2 ** retry, LONGEST_BACKOFF_MS);
  if (askedMs === undefined) return backoff * (0.5 + random() / 2);
  return Math.max(askedMs, backoff / 2) + random() * FIRST_WAIT_MS;
}
