import { z } from "zod";
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

const text = (description: string) => z.string().optional().meta({ description });

export const answerHeaders = z.object({ "Request-Id": text("Name it when you ask us about a request") });

export const keyedHeaders = answerHeaders.extend({
  "RateLimit-Policy": text("The key's allowance, such as `\"default\";q=600;w=60`"),
  RateLimit: text("What is left of it, such as `\"default\";r=594;t=12`"),
  "X-RateLimit-Limit": text("Requests in a window"),
  "X-RateLimit-Remaining": text("Requests left"),
  "X-RateLimit-Reset": text("Seconds until the allowance is whole again"),
});
