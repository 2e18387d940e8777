import { ZodError } from "zod";
import { AppError, type FieldError } from "@/core/errors";
import { log } from "@/log";

/**
 * What a door answers for anything that was thrown: the one place where the known is told from the unknown.
 * A defect is logged under its request id, and the caller learns no more than that id.
 */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) {
    if (error.code === "internal_error" || error.code === "unavailable") {
      log().error({ requestId, code: error.code, err: error.cause ?? error }, "request failed");
    }
    return error;
  }
  if (error instanceof ZodError) return new AppError("validation_failed", { fields: zodFields(error) });
  log().error({ requestId, err: error }, "request failed");
  return new AppError("internal_error", { cause: error });
}

/** Zod's issues as field errors; an unknown key is named by its own path. */
export function zodFields(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key], code: "unknown", detail: issue.message }));
    }
    return [{ path, code: issueCode(issue), detail: issue.message }];
  });
}

function issueCode(issue: ZodError["issues"][number]): string {
  if (issue.code !== "custom") return issue.code;
  const code: unknown = issue.params?.code;
  return typeof code === "string" ? code : "invalid";
}
