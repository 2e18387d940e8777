import { AppError, type FieldError, fieldError } from "@/core/errors";

/** What pg and Prisma's adapter tell of a failed statement. */
type Failure = { sqlState: string | undefined; constraint: string | undefined; message: string };

function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const direct = error as Error & { code?: unknown; constraint?: unknown; meta?: unknown; cause?: unknown };
  const cause = driverCause(direct.meta) ?? driverCause({ driverAdapterError: direct });
  if (cause)
    return {
      sqlState: cause.originalCode,
      constraint: constraintOf(cause),
      message: cause.originalMessage ?? "",
    };
  if (typeof direct.code !== "string") return null;
  const constraint = typeof direct.constraint === "string" ? direct.constraint : undefined;
  return { sqlState: direct.code, constraint, message: direct.message };
}

type DriverCause = {
  kind?: string;
  originalCode?: string;
  originalMessage?: string;
  constraint?: { index?: string; fields?: string[] };
};

function driverCause(meta: unknown): DriverCause | null {
  const adapterError = (meta as { driverAdapterError?: { cause?: unknown } } | undefined)?.driverAdapterError;
  const cause = adapterError?.cause as DriverCause | undefined;
  if (cause?.kind && BROKEN_SOCKET.has(cause.kind)) return { ...cause, originalCode: "ECONNRESET" };
  return cause && typeof cause.originalCode === "string" ? cause : null;
}

/** What the adapter makes of a socket's end, leaving out the code that it was told. */
const BROKEN_SOCKET = new Set(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout"]);

function constraintOf(cause: DriverCause): string | undefined {
  return cause.constraint?.index ?? /constraint "([^"]+)"/.exec(cause.originalMessage ?? "")?.[1];
}

/** Unique constraints that a caller can run into, and what it is told (field, code, sentence). */
const TAKEN: Readonly<Record<string, FieldError>> = {
  customers_reseller_id_external_id_key: taken("external_id", "Another customer has this external_id"),
  services_client_id_external_id_key: taken("external_id", "Another service has this external_id"),
  orders_client_id_external_id_key: taken("external_id", "Another order has this external_id"),
  payments_method_reference_key: taken("reference", "A payment with this reference is recorded already"),
  users_email_key: taken("email", "Somebody uses this e-mail address already"),
  invitations_one_open: taken("email", "This address is invited already"),
  resellers_pkey: taken("client", "This client is a reseller already"),
  applications_one_open: taken("business_name", "An application is waiting for a decision already"),
  saved_views_user_id_list_name_key: taken("name", "You have a view with this name already"),
  canned_replies_title_key: taken("title", "Another canned reply has this title already"),
  categories_slug_key: taken("name", "A category has this name already"),
  brand_domains_one_verified: taken(
    "domain",
    "The record is there, but this domain is still verified for somebody else. It is free 7 days after their record is gone",
  ),
  products_slug_key: taken("name", "A product has this name already"),
};

function taken(field: string, detail: string): FieldError {
  return { path: [field], code: "taken", detail };
}

/**
 * SQLSTATEs that mean "not now", whatever was asked: the connection, the locks, the time-outs, a shutdown, and 25006 of
 * a database that takes no writes yet, while it recovers or takes over from another.
 */
const UNAVAILABLE =
  /^(08...|25006|53...|57P0[1-5]|57014|55P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1017|P2024|P2028)$/;

/** A database failure as the AppError it means, or the same error when it is a defect. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const failure = failureOf(error);
  if (!failure)
    return isConnectionLoss(error)
      ? new AppError("unavailable", { retryAfterSeconds: 1, cause: error })
      : error;
  const { sqlState, constraint } = failure;
  if (sqlState === "TL001") return new AppError("state_conflict", { cause: error });
  if (sqlState === "TL005") return equalRequestUnderWay(error);
  if (sqlState === "TL003") return fieldError(["customer"], "not_found", "There is no such customer");
  if (sqlState === "TL004")
    return fieldError(["items"], "out_of_stock", "There are not enough of one of these products left");
  if (sqlState === "TL002") return new AppError("insufficient_balance", { cause: error });
  if (sqlState === "23505" && constraint && TAKEN[constraint]) {
    const field = TAKEN[constraint];
    const code = field.path[0] === "external_id" ? "duplicate_external_id" : "validation_failed";
    return new AppError(code, { detail: field.detail, fields: [field], cause: error });
  }
  if (sqlState && UNAVAILABLE.test(sqlState))
    return new AppError("unavailable", { retryAfterSeconds: 1, cause: error });
  return error;
}

function equalRequestUnderWay(cause: unknown): AppError {
  return new AppError("idempotency_in_progress", { retryAfterSeconds: 1, cause });
}

/** A failure to keep an answer: for the longest wait for a lock, an equal request has been under way (api.md). */
export function keepingError(error: unknown): unknown {
  return failureOf(error)?.sqlState === "55P03" ? equalRequestUnderWay(error) : error;
}

/** What pg says, without a code, of a connection that it did not get or has lost, at whatever moment it notices. */
const CONNECTION_LOST =
  /timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|connection error and is not queryable|Client was closed/;

function isConnectionLoss(error: unknown): boolean {
  return error instanceof Error && CONNECTION_LOST.test(error.message);
}
