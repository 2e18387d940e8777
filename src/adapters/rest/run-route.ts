import { z } from "zod";
import { AppError } from "@/core/errors";
import { inTransaction, timeLimits } from "@/db";
import { type Idempotency, type KeptAnswer, Replay } from "@/features/activity";
import { type Answer, expectation, withEtag } from "./answer/answer";
import { type ApiFile, fileAnswer } from "./answer/file-answer";
import type { ApiCall } from "./api-call";
import { type Authenticated, authenticate } from "./authenticate";
import { expanded } from "./expand";
import {
  assertIdempotencyKey,
  idempotencyOf,
  keeper,
  presentedIdempotencyKey,
  replayed,
} from "./idempotency";
import { parseBody, parseParams, parseQuery } from "./request/parse";
import { parseJson } from "./request/parse-json";
import { assertJsonBody, readBody } from "./request/read-body";
import { refuseIllText } from "./request/text-check";
import type { PublicRoute, Route } from "./route";
import type { Turn } from "./turns";

/** What a POST without a body may send all the same: `{}`. */
const NO_FIELDS = z.strictObject({});

/** A route that needs no key. */
export async function runPublicRoute(call: ApiCall, route: PublicRoute): Promise<Answer> {
  call.answerHeaders["cache-control"] = "no-store";
  parseQuery(undefined, call.query);
  const body = JSON.stringify(await route.run(call.ctx));
  return { status: 200, type: "application/json", body };
}

/** A route that needs a key: who may, then what exactly, then the verb. */
export async function runRoute(
  call: ApiCall,
  route: Route,
  params: Record<string, string>,
  turn: Turn,
): Promise<Answer> {
  if (route.file) call.deadline.extendTo(timeLimits.transaction);
  const isDryRun = route.dryRun && call.query.get("dry_run") === "true";
  const presented = presentedIdempotencyKey(call, route);
  const idempotencyKey = isDryRun ? null : presented;
  const who = await authenticate(call, route.scope, idempotencyKey);
  if (presented !== null) assertIdempotencyKey(presented);
  const query = parseQuery(route.query, call.query);
  const hasBody = route.method === "POST" || route.method === "PATCH";
  const bytes = hasBody ? await turn.without(call.deadline.whileSending(readBody(call.request))) : null;
  if (bytes) call.noted.body = bytes;
  const idempotency = idempotencyKey ? idempotencyOf(call, idempotencyKey, bytes ?? new Uint8Array()) : null;
  if (idempotency && who.caller.kept) return answeredAgain(call, route, idempotency, who.caller.kept);
  const body = bodyOf(call, route, bytes);
  const input = { params: parseParams(route.params, params), query, body, isDryRun };
  try {
    return await answerOf(call, route, who, input, idempotency);
  } catch (error) {
    const kept = idempotency && (await keptMeanwhile(who, error));
    if (idempotency && kept) return answeredAgain(call, route, idempotency, kept);
    throw error;
  }
}

function bodyOf(call: ApiCall, route: Route, bytes: Uint8Array | null): unknown {
  if (bytes === null) return undefined;
  if (!route.body && bytes.length === 0) return undefined;
  assertJsonBody(call.request.headers);
  const value = parseJson(bytes);
  refuseIllText(value);
  return parseBody(route.body ?? NO_FIELDS, value);
}

async function answerOf(
  call: ApiCall,
  route: Route,
  { ctx, caller }: Authenticated,
  input: { params: unknown; query: unknown; body: unknown; isDryRun: boolean },
  idempotency: Idempotency | null,
): Promise<Answer> {
  const render = (result: unknown) => JSON.stringify(route.present(result, { ctx, caller }));
  const keep = idempotency ? keeper(ctx, route, idempotency, render) : undefined;
  const expect = expectation(call, route, render);
  const result = await route.run({ ctx, caller, ...input, idempotency, keep, expect, render });
  if (keep && route.idempotent === "door") {
    const tenant = { kind: "tenant", clientId: caller.resellerId } as const;
    await inTransaction(ctx, tenant, (tx) => keep(tx, result));
  }
  if (route.file) return withEtag(call, fileAnswer(result as ApiFile));
  const bodyFor = async (made: unknown) =>
    JSON.stringify(await expanded(ctx, route, input.query, route.present(made, { ctx, caller })));
  const status = input.isDryRun ? 200 : route.status;
  const answer: Answer = { status, type: "application/json", body: await bodyFor(result) };
  return hasEtag(route) ? withEtag(call, answer) : answer;
}

/** The first answer, with the ETag that it had. */
function answeredAgain(call: ApiCall, route: Route, idempotency: Idempotency, kept: KeptAnswer): Answer {
  const answer = replayed(route, idempotency, kept);
  return hasEtag(route) ? withEtag(call, answer) : answer;
}

/** One object as it is read, or left by a change, has one. */
function hasEtag({ method, isList }: Route): boolean {
  return !isList && (method === "GET" || method === "PATCH");
}

/**
 * The first answer, when an equal request gave it while this one was under way: the effect of that one is why this
 * one failed ("already cancelled"), and the caller asked for the same thing once.
 */
async function keptMeanwhile(who: Authenticated, error: unknown): Promise<KeptAnswer | null> {
  if (error instanceof Replay) return error.kept;
  if (!(error instanceof AppError) || error.status >= 500) return null;
  return (await who.readAgain())?.kept ?? null;
}
