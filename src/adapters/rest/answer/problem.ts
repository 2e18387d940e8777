import { type AppError, ERRORS, type FieldError } from "@/core/errors";
import { env } from "@/env";
import type { ApiCall } from "../api-call";
import { API_BASE } from "../facts";
import { BodyError } from "../request/body-error";
import { toBodyPath, toPointer } from "../request/field-errors";
import { MethodNotAllowed } from "../router";
import type { Answer } from "./answer";

/** The page of this installation that explains a code: each problem's `type`. */
export function problemType(code: string): string {
  return `${env.APP_URL}/errors/${code}`;
}

/** An expected error as `application/problem+json` (RFC 9457, api.md "Errors"). */
export function problem(
  call: ApiCall,
  error: AppError,
  fieldNames: Readonly<Record<string, string>> = {},
): Answer {
  const errors = error.fields.map((field) => fieldProblem(error, field, fieldNames));
  const body = problemBody(error, `${API_BASE}${call.path}`, call.ctx.requestId, errors);
  return {
    status: error.status,
    type: "application/problem+json",
    body: JSON.stringify(body),
    headers: headersOf(error),
  };
}

/** The members of a problem, in their order. */
export function problemBody(
  { code, detail }: Pick<AppError, "code" | "detail">,
  instance: string,
  requestId: string,
  errors: ReturnType<typeof fieldProblem>[] = [],
) {
  const { title, status } = ERRORS[code];
  return { type: problemType(code), title, status, detail, instance, code, request_id: requestId, errors };
}

function fieldProblem(error: AppError, field: FieldError, fieldNames: Readonly<Record<string, string>>) {
  const { code, detail } = field;
  if (error.code === "invalid_parameter" || error.code === "invalid_cursor") {
    return { parameter: field.path.join("."), code, detail };
  }
  const path = error instanceof BodyError ? field.path : toBodyPath(field.path, fieldNames);
  return { pointer: toPointer(path), code, detail };
}

function headersOf(error: AppError): Record<string, string> {
  const headers: Record<string, string> = {};
  if (error.status === 401) headers["www-authenticate"] = "Bearer";
  if (error instanceof MethodNotAllowed) headers.allow = error.allow;
  const seconds = error.retryAfterSeconds ?? (error.status === 503 ? 1 : undefined);
  if (seconds !== undefined) headers["retry-after"] = String(seconds);
  return headers;
}
