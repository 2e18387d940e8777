import { setTimeout as pause } from "node:timers/promises";
import { ERRORS } from "@/core/errors";
import { countRequest } from "@/metrics";
import { newRequestId } from "../../auth/request-facts";
import { partsOf } from "../api-call";
import { TOO_MANY } from "../turns";
import { problemBody } from "./problem";

/** Who comes again at once, as many do, is kept waiting for a moment: in a crowd every refusal costs those who are let in. */
const REST_MS = 300;

/** "Not now", for a request that nobody has looked at. It is counted, and not written down. */
export async function crowdAnswer(Made: typeof Response, request: Request): Promise<Response> {
  await pause(REST_MS);
  const requestId = newRequestId();
  const { pathname } = partsOf(request.url);
  const body = problemBody({ code: "unavailable", detail: TOO_MANY }, pathname, requestId);
  const { status } = ERRORS.unavailable;
  countRequest("api", "none", request.method, status, 0);
  const headers = {
    "content-type": "application/problem+json",
    "request-id": requestId,
    "retry-after": "1",
    "x-content-type-options": "nosniff",
  };
  return new Made(JSON.stringify(body), { status, headers });
}
