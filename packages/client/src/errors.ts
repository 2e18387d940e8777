import type { components } from "./api-types.js";

type Problem = components["schemas"]["Problem"];

/** What is wrong with one field or parameter of a request. */
export type FieldProblem = Problem["errors"][number];

/**
 * The API's own codes, of which there may be more one day; what happens when it gave no answer of its own; and
 * `not_modified`, where a call came with the ETag that the object still has (`If-None-Match`): there is no body to give.
 */
export type ErrorCode =
  | Problem["code"]
  | "network_error"
  | "timeout"
  | "not_modified"
  | "unexpected_answer"
  | (string & Record<never, never>);

type Facts = {
  code: ErrorCode;
  status?: number;
  requestId?: string | null;
  errors?: FieldProblem[];
  retryAfterMs?: number | undefined;
  cause?: unknown;
};

/** Whatever a call fails with, except when its own signal ended it: then that signal's reason is thrown. */
export class TierlineError extends Error {
  override readonly name = "TierlineError";
  readonly code: ErrorCode;
  /** Of the answer; 0 when there was none. */
  readonly status: number;
  /** Name it when you ask about a request; null when there was no answer. */
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  /** How long the API asks to wait before another try. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, facts: Facts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status ?? 0;
    this.requestId = facts.requestId ?? null;
    this.errors = facts.errors ?? [];
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/** Whether a body is one of the API's problems (RFC 9457). */
export function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
}
