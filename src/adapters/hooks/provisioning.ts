import { ERRORS, type ErrorCode } from "@/core/errors";
import type { Context } from "@/db";
import { getEnv } from "@/env";
import { reportAction, reportActionInput } from "@/features/services";
import { isSigned, parseSecrets } from "@/integrations/provisioning";
import { contextFor } from "../auth/context-for";
import { toAppError } from "../errors";

const MAX_BYTES = 16 * 1024;

/** The acting system in the log. */
const SYSTEM = { kind: "job", name: "provisioning system" } as const;

/**
 * `POST /api/hooks/provisioning`: the provider's own system reports on an action (docs/provisioning.md). Whoever has
 * the secret may; without one in the settings there is nothing here. Nothing is read of a body before its signature
 * is found right. 200 for what changes nothing too, so that a repeated report comes to rest.
 */
export async function handleProvisioningReport(
  request: Request,
  ctx: Context = contextFor(request.headers, SYSTEM),
): Promise<Response> {
  const { PROVISIONING_SECRET: secret } = getEnv();
  if (!secret) return answer("not_found");
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) return answer("payload_too_large");
  if (!isSigned(parseSecrets(secret), request.headers, body, ctx.clock.now()))
    return answer("unauthenticated", "The signature is not valid");
  const report = reportActionInput.safeParse(parsed(body));
  if (!report.success) {
    const isUnknown = report.error.issues.every((issue) => issue.path[0] === "action");
    return answer(isUnknown ? "not_found" : "validation_failed");
  }
  try {
    return json(200, await reportAction(ctx, report.data));
  } catch (error) {
    return answer(toAppError(error, ctx.requestId).code);
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The body's bytes; null when there are more than `limit`. */
async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answer(code: ErrorCode, title: string = ERRORS[code].title): Response {
  const { status } = ERRORS[code];
  return json(status, { code, title, status });
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
