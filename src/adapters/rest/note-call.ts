import { parsePublicId } from "@/core/ids";
import { withShownKeys } from "@/core/shown-key";
import { noteRequest, redactBody } from "@/features/api-usage";
import type { Answer } from "./answer/answer";
import type { ApiCall } from "./api-call";

/** Longer ones name nothing. */
const MAX_PATH = 500;

/**
 * Notes an answered request for its key's usage and the request log: that of a known key, also one that was refused.
 * Whoever has no key of ours leaves nothing but a line in the server's own log.
 */
export function noteCall(call: ApiCall, { status, body }: Answer, durationMs: number): void {
  const { holder, route, startedAt, errorCode } = call.noted;
  const id = parsePublicId("request", call.ctx.requestId);
  if (!holder || !route || !id) return;
  const isError = status >= 400;
  noteRequest(call.ctx.db, {
    id,
    ...holder,
    at: startedAt,
    method: call.method,
    route,
    // Somebody puts a key where an id belongs.
    path: withShownKeys(call.path).slice(0, MAX_PATH),
    status,
    durationMs,
    address: call.ctx.address,
    errorCode: errorCode ?? null,
    requestBody: isError ? redactBody(call.noted.body ?? null) : null,
    answerBody: isError ? redactBody(body) : null,
  });
}
