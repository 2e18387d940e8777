/**
 * The one table of errors (house rule 7): code → HTTP status, tRPC code, title.
 * Codes are those of api.md; `unauthenticated`, `forbidden` and `rate_limited` also serve the pages.
 */
export const ERRORS = {
  malformed_json: { status: 400, trpc: "PARSE_ERROR", title: "The body is not valid JSON" },
  invalid_parameter: { status: 400, trpc: "BAD_REQUEST", title: "A query parameter is not valid" },
  invalid_cursor: { status: 400, trpc: "BAD_REQUEST", title: "The cursor does not belong to this list" },
  missing_api_key: { status: 401, trpc: "UNAUTHORIZED", title: "An API key is needed" },
  invalid_api_key: { status: 401, trpc: "UNAUTHORIZED", title: "The API key is not valid" },
  expired_api_key: { status: 401, trpc: "UNAUTHORIZED", title: "The API key has expired" },
  unauthenticated: { status: 401, trpc: "UNAUTHORIZED", title: "Sign in first" },
  insufficient_balance: {
    status: 402,
    trpc: "PRECONDITION_FAILED",
    title: "The balance does not cover this",
  },
  insufficient_scope: { status: 403, trpc: "FORBIDDEN", title: "The API key lacks a scope" },
  reseller_suspended: { status: 403, trpc: "FORBIDDEN", title: "The reseller account is suspended" },
  ip_not_allowed: { status: 403, trpc: "FORBIDDEN", title: "This address may not use the API key" },
  program_disabled: { status: 403, trpc: "FORBIDDEN", title: "The reseller program is switched off" },
  two_step_required: { status: 403, trpc: "FORBIDDEN", title: "Set up two-step sign-in first" },
  read_only_view: { status: 403, trpc: "FORBIDDEN", title: "You only look at this account" },
  forbidden: { status: 403, trpc: "FORBIDDEN", title: "You may not do this" },
  not_found: { status: 404, trpc: "NOT_FOUND", title: "Not found" },
  method_not_allowed: { status: 405, trpc: "METHOD_NOT_SUPPORTED", title: "The method is not allowed here" },
  state_conflict: { status: 409, trpc: "CONFLICT", title: "The object's state does not allow this" },
  idempotency_in_progress: {
    status: 409,
    trpc: "CONFLICT",
    title: "The same request is still being worked on",
  },
  duplicate_external_id: { status: 409, trpc: "CONFLICT", title: "The external_id is taken" },
  precondition_failed: { status: 412, trpc: "PRECONDITION_FAILED", title: "The object has changed" },
  payload_too_large: { status: 413, trpc: "PAYLOAD_TOO_LARGE", title: "The body is too large" },
  unsupported_media_type: { status: 415, trpc: "UNSUPPORTED_MEDIA_TYPE", title: "Send application/json" },
  validation_failed: { status: 422, trpc: "UNPROCESSABLE_CONTENT", title: "The input is not valid" },
  idempotency_key_reused: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "The Idempotency-Key was used for another body",
  },
  rate_limited: { status: 429, trpc: "TOO_MANY_REQUESTS", title: "Too many requests" },
  internal_error: { status: 500, trpc: "INTERNAL_SERVER_ERROR", title: "Something went wrong on our side" },
  unavailable: { status: 503, trpc: "SERVICE_UNAVAILABLE", title: "The service is not available right now" },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong with one field: a path into the input, a stable code, and a sentence for people. */
export type FieldError = { path: (string | number)[]; code: string; detail: string };

type AppErrorOptions = {
  /** What a person may read; the title of the table when absent. Never names another tenant's data. */
  detail?: string;
  fields?: FieldError[];
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** The product's only expected error. Anything else that is thrown is a defect and is shown as its request id alone. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly detail: string;
  readonly fields: FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.detail ?? ERRORS[code].title, { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? ERRORS[code].title;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** A `validation_failed` about one field. */
export function fieldError(path: (string | number)[], code: string, detail: string): AppError {
  return new AppError("validation_failed", { detail, fields: [{ path, code, detail }] });
}
