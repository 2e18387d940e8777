import type { Context } from "@/db";
import type { Idempotency, KeptAnswer } from "@/features/activity";
import type { MoneyResult } from "@/features/billing";
import type { OrderDto } from "../dto";

/** An idempotent request whose answer is kept with the effect: `render` makes its body of what was made. */
export type KeepAnswerOf<T> = Idempotency & { status: number; render: (made: T) => string };
export type KeepOrder = KeepAnswerOf<OrderDto>;

/** What the request has made, or the answer that an equal request got before. */
export type KeptResult<T> = { made: T; replay: null } | { made: null; replay: KeptAnswer };

/** The order as the request left it, or the answer that an equal request got before. */
export type OrderResult = { order: OrderDto; replay: null } | { order: null; replay: KeptAnswer };

/** The idempotency row in the database's own names; null for a request without a key. */
export function keptRow<T>(ctx: Context, clientId: string, keep: KeepAnswerOf<T> | undefined, made: T) {
  if (!keep) return null;
  return {
    client_id: clientId,
    method: keep.method,
    path: keep.path,
    key: keep.key,
    body_hash: `\\x${keep.bodyHash}`,
    status: keep.status,
    response: keep.render(made),
    created_at: ctx.clock.now().toISOString(),
  };
}

export function toOrderResult(result: MoneyResult, order: OrderDto): OrderResult {
  const { made, replay } = keptResult(result, order);
  return replay ? { order: null, replay } : { order: made, replay };
}

export function keptResult<T>(result: MoneyResult, made: T): KeptResult<T> {
  if (!result.replay) return { made, replay: null };
  const { status, response, body_hash: bodyHash } = result.replay;
  return { made: null, replay: { status, response, bodyHash } };
}
