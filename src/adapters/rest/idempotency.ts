import { hash } from "node:crypto";
import { AppError } from "@/core/errors";
import { type Context, openText, sealText, type Tx } from "@/db";
import { type Idempotency, type KeptAnswer, keepAnswer } from "@/features/activity";
import type { Answer } from "./answer/answer";
import type { ApiCall } from "./api-call";
import { ParameterError } from "./request/parse";
import type { ApiKeyActor, Route } from "./route";

const KEPT = "kept answers";

const FORM = /^[\x20-\x7e]{1,255}$/;

/** The request's Idempotency-Key, well formed or not, for the methods that take one. */
export function presentedIdempotencyKey(call: ApiCall, route: Route): string | null {
  return route.idempotent ? call.request.headers.get("idempotency-key") : null;
}

/** @throws {ParameterError} when the key is empty, too long, or more than printable ASCII */
export function assertIdempotencyKey(key: string): void {
  if (FORM.test(key)) return;
  throw new ParameterError("Idempotency-Key", "invalid_format", "Use 1 to 255 printable ASCII characters");
}

export function idempotencyOf(call: ApiCall, key: string, body: Uint8Array): Idempotency {
  const bodyHash = hash("sha256", body, "hex");
  return { method: call.method, path: call.path, key, bodyHash };
}

/** What a verb calls in its transaction, so that effect and answer are kept together or not at all. */
export function keeper(
  ctx: Context<ApiKeyActor>,
  route: Route,
  idempotency: Idempotency,
  render: (result: unknown) => string,
): (tx: Tx, result: unknown) => Promise<void> {
  return async (tx, result) => {
    const text = render(result);
    const response = route.secretAnswer ? sealText(KEPT, text, idempotency.key) : text;
    await keepAnswer(tx, ctx, ctx.actor.resellerId, idempotency, { status: route.status, response });
  };
}

/**
 * The first answer again, byte for byte.
 *
 * @throws {AppError} `idempotency_key_reused` when it was the answer to another body
 */
export function replayed(route: Route, idempotency: Idempotency, kept: KeptAnswer): Answer {
  if (kept.bodyHash !== idempotency.bodyHash) {
    throw new AppError("idempotency_key_reused", {
      detail: "This Idempotency-Key came with another body before. Use a new one for a new request.",
    });
  }
  return {
    status: kept.status,
    type: "application/json",
    body: route.secretAnswer ? openText(KEPT, kept.response, idempotency.key) : kept.response,
    headers: { "idempotency-replayed": "true" },
  };
}
