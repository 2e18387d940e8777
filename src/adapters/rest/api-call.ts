import { systemClock } from "@/core/clock";
import { type Context, getDatabase, timeLimits } from "@/db";
import { newRequestId, requestFacts } from "../auth/request-facts";
import { Deadline } from "./deadline";
import { API_BASE } from "./facts";

/** By their names in lower case. Plain, for a server writes them down as they are. */
export type AnswerHeaders = Record<string, string>;

/** One request on its way, and the headers that its answer will have whatever comes. */
export type ApiCall = {
  request: Request;
  method: string;
  /** Below /api/v1: `/orders`. */
  path: string;
  query: URLSearchParams;
  /** As an anonymous caller; the key's holder is put in after authentication. */
  ctx: Context;
  answerHeaders: AnswerHeaders;
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
  const { pathname, query } = partsOf(request.url);
  const requestId = newRequestId();
  const { address, userAgent } = requestFacts(request.headers);
  const deadline = new Deadline(timeLimits.answer);
  return {
    request,
    method: request.method,
    path: pathname.startsWith(`${API_BASE}/`) ? pathname.slice(API_BASE.length) : "",
    query: new URLSearchParams(query),
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
    answerHeaders: { "request-id": requestId, "x-content-type-options": "nosniff" },
    noted: { startedAt: systemClock.now() },
  };
}

/** A request's url is an absolute one in its normal form already (Fetch, "Request"): it need not be parsed again. */
export function partsOf(url: string): { pathname: string; query: string } {
  const hash = url.indexOf("#");
  const whole = hash < 0 ? url : url.slice(0, hash);
  const from = whole.indexOf("/", whole.indexOf("://") + 3);
  const mark = whole.indexOf("?", from);
  if (mark < 0) return { pathname: whole.slice(from), query: "" };
  return { pathname: whole.slice(from, mark), query: whole.slice(mark + 1) };
}
