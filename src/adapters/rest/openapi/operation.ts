import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiParameters, ZodOpenApiResponsesObject } from "zod-openapi";
import { ERRORS, type ErrorCode } from "@/core/errors";
import type { PublicRoute, Route } from "../route";
import { answerHeaders, keyedHeaders, problemSchema } from "./parts";

/** What any request with a key may be answered with. */
const KEYED_ERRORS: readonly ErrorCode[] = [
  "invalid_parameter",
  "invalid_api_key",
  "insufficient_scope",
  "rate_limited",
  "internal_error",
  "unavailable",
];

export function publicOperation(route: PublicRoute): ZodOpenApiOperationObject {
  return {
    ...textOf(route),
    security: [],
    responses: {
      "200": success(route.response, answerHeaders),
      ...problems(["internal_error", "unavailable"], answerHeaders),
    },
  };
}

export function keyedOperation(route: Route): ZodOpenApiOperationObject {
  const body = route.body && {
    required: true,
    content: { "application/json": { schema: route.body } },
  };
  return {
    ...textOf(route),
    "x-scope": route.scope,
    requestParams: paramsOf(route),
    ...(body && { requestBody: body }),
    responses: {
      [String(route.status)]: success(route.response, keyedHeaders),
      ...problems(errorsOf(route), keyedHeaders),
    },
  } as ZodOpenApiOperationObject;
}

function textOf(route: Route | PublicRoute) {
  const { method, path, tag, summary, description } = route;
  const operationId = `${method.toLowerCase()}${path.replaceAll(/[/{}.-]+(\w?)/g, (_, next: string) => next.toUpperCase())}`;
  return { operationId, summary, ...(description && { description }), tags: [tag] };
}

function paramsOf(route: Route): ZodOpenApiParameters {
  const header = z.object({
    "Idempotency-Key": z
      .string()
      .min(1)
      .max(255)
      .optional()
      .meta({ description: "The first answer is kept for 24 hours and given again to the same request" }),
  });
  return {
    ...(route.params && { path: route.params as z.ZodObject }),
    ...(route.query && { query: route.query as z.ZodObject }),
    ...(route.idempotent && { header }),
  };
}

function errorsOf(route: Route): ErrorCode[] {
  const codes = [...KEYED_ERRORS];
  if (route.path.includes("{")) codes.push("not_found");
  if (route.method !== "GET") codes.push("state_conflict");
  if (route.body || route.idempotent) {
    codes.push("payload_too_large", "unsupported_media_type", "validation_failed");
  }
  if (route.path.startsWith("/orders") && route.method === "POST") codes.push("insufficient_balance");
  return codes;
}

function success(schema: z.ZodType, headers: z.ZodObject) {
  return { description: "Done", headers, content: { "application/json": { schema } } };
}

function problems(codes: readonly ErrorCode[], headers: z.ZodObject): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const code of codes) {
    const { status, title } = ERRORS[code];
    responses[String(status) as "400"] = {
      description: title,
      headers,
      content: { "application/problem+json": { schema: problemSchema } },
    };
  }
  return responses;
}
