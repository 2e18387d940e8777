import { log, logAs } from "@/log";
import { countRequest } from "@/metrics";
import { toAppError } from "../errors";
import { type Answer, toResponse } from "./answer/answer";
import { crowdAnswer } from "./answer/crowd-answer";
import { problem } from "./answer/problem";
import { type ApiCall, openCall } from "./api-call";
import { noteCall } from "./note-call";
import type { AnyRoute, Route } from "./route";
import { createRouter, type Match, MethodNotAllowed } from "./router";
import { routes } from "./routes";
import { runPublicRoute, runRoute } from "./run-route";
import { Turns } from "./turns";

const findRoute = createRouter<AnyRoute>(routes);
const turns = new Turns();

/**
 * The public API under /api/v1: one function for whoever mounts it. The mount sets `x-tierline-client-address` to
 * the caller's address, after removing what the caller itself sent under that name.
 */
export function handleApi(request: Request): Promise<Response> {
  return handleApiAs(Response, request);
}

/** The same with an answer of the mount's own class. */
export async function handleApiAs(Made: typeof Response, request: Request): Promise<Response> {
  if (turns.isFull(isChange(request.method)) && request.headers.has("authorization"))
    return crowdAnswer(Made, request);
  const call = openCall(request);
  const startedAt = performance.now();
  const answer = await logAs({ requestId: call.ctx.requestId }, () => answerOf(call));
  const response = toResponse(call, answer, Made);
  const ms = Math.round(performance.now() - startedAt);
  noteCall(call, answer, ms);
  countRequest(
    "api",
    call.noted.route ?? "none",
    call.method,
    response.status,
    performance.now() - startedAt,
  );
  log().debug(
    {
      requestId: call.ctx.requestId,
      method: call.method,
      path: call.path,
      status: response.status,
      ms,
    },
    "api request",
  );
  return response;
}

async function answerOf(call: ApiCall): Promise<Answer> {
  let route: AnyRoute | undefined;
  try {
    const match: Match<AnyRoute> = findRoute(call.method, call.path);
    route = match.route;
    call.noted.route = route.path;
    const work = route.isPublic ? runPublicRoute(call, route) : inTurn(call, route, match.params);
    return await call.deadline.within(work);
  } catch (error) {
    if (error instanceof MethodNotAllowed && call.method === "OPTIONS") {
      return { status: 204, type: "application/json", body: null, headers: { allow: error.allow } };
    }
    const known = toAppError(error, call.ctx.requestId);
    call.noted.errorCode = known.code;
    return problem(call, known, route && !route.isPublic ? route.fieldNames : {});
  } finally {
    call.deadline.end();
  }
}

const isChange = (method: string) => method !== "GET" && method !== "HEAD";

/** In a turn of its own, which lasts for as long as the work does, also when nobody waits for it any more. */
async function inTurn(call: ApiCall, route: Route, params: Record<string, string>): Promise<Answer> {
  const key = call.request.headers.get("authorization") ?? "";
  const turn = turns.take({ key, isChange: isChange(call.method) });
  try {
    return await runRoute(call, route, params, turn);
  } finally {
    turn.leave();
  }
}
