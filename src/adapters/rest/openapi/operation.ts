import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiParameters, ZodOpenApiResponsesObject } from "zod-openapi";
import { ERRORS, type ErrorCode } from "@/core/errors";
import type { PublicRoute, Route } from "../route";
import { answerHeaders, keyedHeaders, objectHeaders, problemResponses } from "./parts";

/** What any request may be answered with, and any with a key. */
const ANY_ERRORS: readonly ErrorCode[] = ["internal_error", "unavailable"];
const PUBLIC_ERRORS: readonly ErrorCode[] = ["invalid_parameter", ...ANY_ERRORS];
const KEYED_ERRORS: readonly ErrorCode[] = [
  "invalid_parameter",
  "missing_api_key",
  "invalid_api_key",
  "expired_api_key",
  "insufficient_scope",
  "ip_not_allowed",
  "reseller_suspended",
  "program_disabled",
  "rate_limited",
  ...ANY_ERRORS,
];
const IDEMPOTENCY_ERRORS: readonly ErrorCode[] = ["idempotency_in_progress", "idempotency_key_reused"];
const BODY_ERRORS: readonly ErrorCode[] = [
  "malformed_json",
  "payload_too_large",
  "unsupported_media_type",
  "validation_failed",
];

export function publicOperation(route: PublicRoute): ZodOpenApiOperationObject {
  return {
    ...textOf(route),
    security: [],
    "x-error-codes": PUBLIC_ERRORS,
    responses: { "200": success(route, answerHeaders), ...problems(PUBLIC_ERRORS) },
  } as ZodOpenApiOperationObject;
}

export function keyedOperation(route: Route): ZodOpenApiOperationObject {
  const body = route.body && { required: true, content: { "application/json": { schema: route.body } } };
  return {
    ...textOf(route),
    "x-scope": route.scope,
    "x-error-codes": errorsOf(route),
    requestParams: paramsOf(route),
    ...(body && { requestBody: body }),
    responses: {
      ...(route.dryRun && { "200": { ...success(route, keyedHeaders), description: "What it would be" } }),
      [String(route.status)]: success(route, isOfOneObject(route) ? objectHeaders : keyedHeaders),
      ...(isRead(route) && { "304": { description: "It still has the ETag of If-None-Match" } }),
      ...problems(errorsOf(route)),
    },
  } as ZodOpenApiOperationObject;
}

function textOf({ name, tag, summary, description }: Route | PublicRoute) {
  return { operationId: name, summary, description, tags: [tag] };
}

const idempotencyHeader = {
  "Idempotency-Key": z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: "The first answer is kept for 24 hours and given again to the same request" }),
};

const ifMatchHeader = {
  "If-Match": z
    .string()
    .optional()
    .meta({ description: "The ETag that the object has to have: 412 and no change when it has another" }),
};

const ifNoneMatchHeader = {
  "If-None-Match": z.string().optional().meta({ description: "304 while the object still has this ETag" }),
};

function paramsOf(route: Route): ZodOpenApiParameters {
  return {
    ...(route.params && { path: route.params as z.ZodObject }),
    ...(route.query && { query: route.query as z.ZodObject }),
    ...headersOf(route),
  };
}

/** What a request may say besides: never asked for. */
function headersOf(route: Route): { header?: z.ZodObject } {
  const shape = {
    ...(route.idempotent && idempotencyHeader),
    ...(takesIfMatch(route) && ifMatchHeader),
    ...(isRead(route) && ifNoneMatchHeader),
  };
  return Object.keys(shape).length > 0 ? { header: z.object(shape) } : {};
}

function isRead({ method, isList }: Route): boolean {
  return method === "GET" && !isList;
}

/** Whether its answer has an ETag. */
function isOfOneObject(route: Route): boolean {
  return isRead(route) || route.method === "PATCH";
}

function takesIfMatch({ method }: Route): boolean {
  return method === "PATCH" || method === "DELETE";
}

/** In the order of the error table, each once. */
function errorsOf(route: Route): ErrorCode[] {
  const codes = new Set(possibleErrors(route));
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => codes.has(code));
}

function possibleErrors(route: Route): ErrorCode[] {
  return [
    ...KEYED_ERRORS,
    ...(route.isList && route.query ? (["invalid_cursor"] as const) : []),
    ...(route.idempotent ? IDEMPOTENCY_ERRORS : []),
    ...(route.path.includes("{") ? (["not_found"] as const) : []),
    ...(route.body || route.idempotent ? BODY_ERRORS : []),
    ...(takesIfMatch(route) ? (["precondition_failed"] as const) : []),
    ...(route.errors ?? []),
  ];
}

function success(route: Route | PublicRoute, headers: z.ZodObject) {
  const type = (!route.isPublic && route.file) || "application/json";
  return { description: "Done", headers, content: { [type]: { schema: route.response } } };
}

function problems(codes: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const code of codes) {
    const { status } = ERRORS[code];
    const response = problemResponses[status];
    if (response) responses[String(status) as "400"] = response;
  }
  return responses;
}
