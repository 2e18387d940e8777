import type { Context } from "@/db";
import type { Idempotency, KeptAnswer } from "@/features/activity";
import type { MoneyResult } from "@/features/billing";
import type { OrderDto } from "../dto";

/** An idempotent request whose answer is kept with the effect: `render` makes its body of the order. */
export type KeepOrder = Idempotency & { status: number; render: (order: OrderDto) => string };

/** The order as the request left it, or the answer that an equal request got before. */
export type OrderResult = { order: OrderDto; replay: null } | { order: null; replay: KeptAnswer };

/** The idempotency row in the database's own names; null for a request without a key. */
export function keptRow(ctx: Context, clientId: string, keep: KeepOrder | undefined, order: OrderDto) {
  if (!keep) return null;
  return {
    client_id: clientId,
    method: keep.method,
    path: keep.path,
    key: keep.key,
    body_hash: `\\x${keep.bodyHash}`,
    status: keep.status,
    response: keep.render(order),
    created_at: ctx.clock.now().toISOString(),
  };
}

export function toOrderResult(result: MoneyResult, order: OrderDto): OrderResult {
  if (!result.replay) return { order, replay: null };
  const { status, response, body_hash: bodyHash } = result.replay;
  return { order: null, replay: { status, response, bodyHash } };
}
