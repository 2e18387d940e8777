import { createHash } from "node:crypto";
import type { ApiCall } from "../api-call";

/** What a route or an error comes to, before the headers that every answer has. */
export type Answer = {
  status: number;
  type: "application/json" | "application/problem+json" | "application/pdf";
  /** Null for an answer without a body. */
  body: string | Uint8Array<ArrayBuffer> | null;
  headers?: Record<string, string>;
};

/** The Response of an answer; HEAD has everything but the body. */
export function toResponse(call: ApiCall, answer: Answer): Response {
  const headers = new Headers(call.answerHeaders);
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  if (answer.body !== null) headers.set("content-type", answer.type);
  const body = call.method === "HEAD" ? null : answer.body;
  return new Response(body, { status: answer.status, headers });
}

/** The answer with its ETag, or 304 without a body when the caller has these very bytes (RFC 9110, 13.1.2). */
export function withEtag(call: ApiCall, answer: Answer): Answer {
  const hash = createHash("sha256")
    .update(answer.body ?? "")
    .digest("base64url");
  const etag = `"${hash.slice(0, 27)}"`;
  const headers = { ...answer.headers, etag };
  const known = call.request.headers.get("if-none-match");
  if (known === null || !matches(known, etag)) return { ...answer, headers };
  return { ...answer, status: 304, body: null, headers };
}

function matches(header: string, etag: string): boolean {
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}
