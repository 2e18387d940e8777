import { systemClock } from "@/core/clock";
import { type Context, getDatabase, timeLimits } from "@/db";
import { newRequestId, requestFacts } from "../auth/request-facts";
import { Deadline } from "./deadline";
import { API_BASE } from "./facts";

/** One request on its way, and the headers that its answer will have whatever comes. */
export type ApiCall = {
  request: Request;
  method: string;
  /** Below /api/v1: `/orders`. */
  path: string;
  query: URLSearchParams;
  /** As an anonymous caller; the key's holder is put in after authentication. */
  ctx: Context;
  answerHeaders: Headers;
  deadline: Deadline;
  /** What becomes known of it on its way, for the request log. */
  noted: Noted;
};

/** A request's key and body are known once they have been read, its route once it is found. */
export type Noted = {
  startedAt: Date;
  route?: string;
  holder?: { keyId: string; resellerId: string };
  body?: Uint8Array;
  errorCode?: string;
};

/** Takes a request in. Its id is made here, never taken from the sender. */
export function openCall(request: Request): ApiCall {
  const url = new URL(request.url);
  const requestId = newRequestId();
  const { address, userAgent } = requestFacts(request.headers);
  const deadline = new Deadline(timeLimits.answer);
  return {
    request,
    method: request.method,
    path: url.pathname.startsWith(`${API_BASE}/`) ? url.pathname.slice(API_BASE.length) : "",
    query: url.searchParams,
    ctx: {
      actor: { kind: "anonymous" },
      db: getDatabase(),
      clock: systemClock,
      requestId,
      address,
      userAgent,
      signal: deadline.signal,
    },
    deadline,
    answerHeaders: new Headers({ "request-id": requestId, "x-content-type-options": "nosniff" }),
    noted: { startedAt: systemClock.now() },
  };
}
