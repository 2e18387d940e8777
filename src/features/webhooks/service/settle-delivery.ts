import type { ProviderScope } from "@/core/actor";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { PostResult } from "@/integrations/webhooks";
import { FAILURES_TO_DISABLE, waitAfter } from "../domain/schedule";
import { toEndpointDto } from "../dto";
import type { ClaimedDelivery } from "./claim-deliveries";

/** How a try went; without the secret there was none to make. */
export type TryResult =
  | PostResult
  | (Omit<PostResult & { status: null }, "failure"> & { failure: "secret_unreadable" });

/** A try with what was sent. */
export type Tried = { result: TryResult; headers: Record<string, string>; triedAt: Date };

const GONE = 410;

/** Writes down how a try went, and what follows for the delivery and its endpoint. */
export async function settleDelivery(
  ctx: Context,
  scope: ProviderScope,
  delivery: ClaimedDelivery,
  { result, headers, triedAt }: Tried,
): Promise<void> {
  const isDone = result.status !== null && result.status >= 200 && result.status <= 299;
  const wait = result.status === GONE ? null : waitAfter(delivery.attempts);
  await inTransaction(ctx, scope, async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      // Whose lease has run out may find that another worker has gone on.
      where: { id: delivery.id, status: "sending", attempts: delivery.attempts },
      data: {
        ...(isDone ? { status: "succeeded" } : afterFailure(ctx, wait)),
        leaseUntil: null,
        answerStatus: result.status,
        answerBody: result.body,
        failure: result.failure,
        durationMs: result.durationMs,
      },
    });
    if (count === 0) return;
    await tx.webhookTry.create({
      data: {
        id: newId(triedAt),
        resellerId: delivery.reseller_id,
        deliveryId: delivery.id,
        url: delivery.url,
        headers,
        answerStatus: result.status,
        answerBody: result.body,
        failure: result.failure,
        durationMs: result.durationMs,
        triedAt,
      },
    });
    if (isDone) await forgetFailures(tx, delivery);
    else if (result.status === GONE) await disable(tx, ctx, delivery, "gone");
    else if (wait === null) await countFailure(tx, ctx, delivery);
  });
}

function afterFailure(ctx: Context, wait: number | null) {
  if (wait === null) return { status: "failed" };
  return { status: "pending", nextTryAt: new Date(ctx.clock.now().getTime() + wait) };
}

async function forgetFailures(tx: Tx, { endpoint_id: id }: ClaimedDelivery): Promise<void> {
  await tx.webhookEndpoint.updateMany({ where: { id, failedInRow: { gt: 0 } }, data: { failedInRow: 0 } });
}

async function countFailure(tx: Tx, ctx: Context, delivery: ClaimedDelivery): Promise<void> {
  const counted = await tx.webhookEndpoint.update({
    where: { id: delivery.endpoint_id },
    data: { failedInRow: { increment: 1 } },
    select: { failedInRow: true },
  });
  if (counted.failedInRow >= FAILURES_TO_DISABLE) await disable(tx, ctx, delivery, "failing");
}

/** Switches an endpoint off, once, and tells its reseller. */
async function disable(
  tx: Tx,
  ctx: Context,
  { endpoint_id: id, reseller_id: clientId }: ClaimedDelivery,
  reason: "failing" | "gone",
): Promise<void> {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id, status: "active" },
    data: { status: "disabled", disabledReason: reason, updatedAt: ctx.clock.now() },
  });
  if (count === 0) return;
  const row = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id } });
  await recordActivity(tx, ctx, {
    action: "webhook_endpoint.disabled",
    clientId,
    object: { kind: "webhookEndpoint", id, name: row.url },
    before: { status: "active" },
    after: { status: "disabled", disabledReason: reason },
  });
  const object = toEndpointDto(row, ctx.clock.now());
  await emitEvent(tx, ctx, { type: "webhook_endpoint.disabled", clientId, object });
}
