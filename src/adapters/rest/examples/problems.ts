import { ERRORS, type ErrorCode } from "@/core/errors";
import { problemType } from "../answer/problem";
import { API_BASE } from "../facts";
import { exampleId } from "./ids";

type Said = { detail?: string; path?: string; errors?: object[] };

/** What the API says of a code, where it says more than the code's title. */
const SAID: Partial<Record<ErrorCode, Said>> = {
  invalid_parameter: {
    path: "/customers",
    errors: [{ parameter: "limit", code: "invalid_format", detail: "Use a whole number from 1 to 100" }],
  },
  missing_api_key: {
    path: "/me",
    detail: "Send the key in the header Authorization: Bearer <key>, and nowhere else.",
  },
  insufficient_scope: { detail: "This needs the scope orders:write." },
  not_found: { path: `/orders/${exampleId("order")}` },
  duplicate_external_id: {
    path: "/customers",
    detail: "Another customer has this external_id",
    errors: [{ pointer: "/external_id", code: "taken", detail: "Another customer has this external_id" }],
  },
  validation_failed: {
    path: "/customers",
    errors: [
      {
        pointer: "/email",
        code: "invalid_format",
        detail: "Enter an e-mail address such as name@example.org",
      },
    ],
  },
  idempotency_key_reused: {
    detail: "This Idempotency-Key came with another body before. Use a new one for a new request.",
  },
  rate_limited: { detail: "The key has used up its requests for now." },
};

/** An answer with this code, as a program gets it. */
export function exampleProblem(code: ErrorCode) {
  const { title, status } = ERRORS[code];
  const { detail = title, path = "/orders", errors = [] } = SAID[code] ?? {};
  return {
    type: problemType(code),
    title,
    status,
    detail,
    instance: `${API_BASE}${path}`,
    code,
    request_id: exampleId("request"),
    errors,
  };
}
