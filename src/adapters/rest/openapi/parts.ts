import { z } from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";
import { ERRORS } from "@/core/errors";

const codes = Object.keys(ERRORS) as [string, ...string[]];

/** RFC 9457, as api.md, "Errors" has it. */
export const problemSchema = z
  .strictObject({
    type: z.url().meta({ description: "A page that explains the code" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(codes),
    request_id: z.string(),
    errors: z.array(
      z.strictObject({
        pointer: z.string().optional().meta({ description: "RFC 6901, into the body" }),
        parameter: z.string().optional(),
        code: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: "Problem" });

/** One header of an answer, described once for the whole document. */
function header(id: string, description: string) {
  return z.string().optional().meta({ description, header: { id } });
}

export const answerHeaders = z.object({
  "Request-Id": header("RequestId", "Name it when you ask us about a request"),
});

export const keyedHeaders = answerHeaders.extend({
  "RateLimit-Policy": header("RateLimitPolicy", 'The key\'s allowance, such as "default";q=600;w=60'),
  RateLimit: header("RateLimit", 'What is left of it, such as "default";r=594;t=12'),
  "X-RateLimit-Limit": header("XRateLimitLimit", "Requests in a window"),
  "X-RateLimit-Remaining": header("XRateLimitRemaining", "Requests left"),
  "X-RateLimit-Reset": header("XRateLimitReset", "Seconds until more are there"),
});

/** Of one object, as it is read or left by a change. */
export const objectHeaders = keyedHeaders.extend({
  ETag: header("ETag", "Of this very answer, for If-None-Match and If-Match"),
});

/** One answer for each status, described by the codes that have it. */
export const problemResponses: Readonly<Record<number, ZodOpenApiResponseObject>> = Object.fromEntries(
  [...new Set(Object.values(ERRORS).map((entry) => entry.status))].map((status) => [
    status,
    {
      id: `Problem${status}`,
      description: codesOf(status).join(", "),
      headers: answerHeaders,
      content: { "application/problem+json": { schema: problemSchema } },
    },
  ]),
);

function codesOf(status: number): string[] {
  return Object.entries(ERRORS)
    .filter(([, entry]) => entry.status === status)
    .map(([code]) => code);
}
