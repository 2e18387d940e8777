/** An error in Stripe's form. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly error: { type: string; message: string; code?: string; param?: string; [more: string]: unknown },
  ) {
    super(error.message);
  }
}

/** A request that Stripe would not have begun to work on. */
export function invalid(message: string, more: { code?: string; param?: string; status?: number } = {}) {
  const { status = 400, ...rest } = more;
  return new StripeFailure(status, { type: "invalid_request_error", message, ...rest });
}

/** As Stripe says it: 404 when the path names it, 400 when a parameter does. */
export function missing(what: string, id: string, param = "id"): StripeFailure {
  const status = param === "id" ? 404 : 400;
  return invalid(`No such ${what}: '${id}'`, { code: "resource_missing", param, status });
}
