import { hash } from "node:crypto";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import type { AnswerHeaders, ApiCall } from "../api-call";
import type { Route } from "../route";

/** What a route or an error comes to, before the headers that every answer has. */
export type Answer = {
  status: number;
  type: "application/json" | "application/problem+json" | "application/pdf";
  /** Null for an answer without a body. */
  body: string | Uint8Array<ArrayBuffer> | null;
  headers?: AnswerHeaders;
};

/** The Response of an answer; HEAD has everything but the body. */
export function toResponse(call: ApiCall, answer: Answer, Made: typeof Response = Response): Response {
  const headers: AnswerHeaders = { ...call.answerHeaders, ...answer.headers };
  if (answer.body !== null) headers["content-type"] = answer.type;
  const body = call.method === "HEAD" ? null : answer.body;
  return new Made(body, { status: answer.status, headers });
}

function etagOf(body: Answer["body"]): string {
  return `"${hash("sha256", body ?? "", "base64url").slice(0, 27)}"`;
}

/**
 * The answer with its ETag; of a GET 304 without a body when the caller has these very bytes (RFC 9110, 13.1.2).
 */
export function withEtag(call: ApiCall, answer: Answer): Answer {
  const etag = etagOf(answer.body);
  const headers = { ...answer.headers, etag };
  const known = call.method === "PATCH" ? null : call.request.headers.get("if-none-match");
  if (known === null || !matches(known, etag)) return { ...answer, headers };
  return { ...answer, status: 304, body: null, headers };
}

function matches(header: string, etag: string): boolean {
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

/**
 * What a change under `If-Match` demands of the object as it is: to be, by its ETag, one that the header names. Weak
 * tags name nothing here (RFC 9110, 13.1.1).
 */
export function expectation<D>(
  call: ApiCall,
  route: Pick<Route, "method">,
  render: (result: D) => string,
): Expect<D> | undefined {
  const header = call.request.headers.get("if-match");
  if (header === null || (route.method !== "PATCH" && route.method !== "DELETE")) return undefined;
  const named = header.split(",").map((tag) => tag.trim());
  return (before) => {
    if (named.includes("*") || named.includes(etagOf(render(before)))) return;
    throw new AppError("precondition_failed", {
      detail: "The object is no longer the one that your If-Match names. Read it again.",
    });
  };
}
