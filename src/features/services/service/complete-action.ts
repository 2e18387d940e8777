import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { ACTION_INCLUDE, type ActionRow } from "./action-row";
import { startService } from "./activate-service";
import { announceOrder } from "./announce-order";
import { finishAction } from "./finish-action";
import { serviceObject } from "./service-row";

/** An action has been carried out: a service that was to be made runs from now on. False when that was known. */
export async function completeAction(
  tx: Tx,
  ctx: Context,
  action: { id: string; kind: string; serviceId: string },
  reference: string | null,
): Promise<boolean> {
  if (!(await finishAction(tx, ctx, action.id, { reference }))) return false;
  if (action.kind === "create") await startService(tx, ctx, action.serviceId);
  return true;
}

/** An action has come to nothing, and waits for an admin. False when it is not under way any more. */
export async function failAction(tx: Tx, ctx: Context, id: string, error: string): Promise<boolean> {
  const { count } = await tx.provisioningAction.updateMany({
    where: { id, state: { in: ["waiting", "running"] } },
    data: {
      state: "failed",
      lastError: error,
      nextTryAt: null,
      acceptedAt: null,
      updatedAt: ctx.clock.now(),
    },
  });
  if (count === 0) return false;
  const action = await tx.provisioningAction.findUniqueOrThrow({
    where: { id },
    include: ACTION_INCLUDE,
  });
  await recordActivity(tx, ctx, {
    action: "provisioning.failed",
    clientId: action.clientId,
    object: serviceObject(action.service),
    after: { kind: action.kind, attempts: action.attempts, error },
    providerOnly: true,
  });
  await tellProvider(tx, ctx, action, error);
  // Nobody waits for it any more: what else of its order runs is told of.
  if (action.kind === "create")
    await announceOrder(tx, ctx, { id: action.service.orderId, clientId: action.clientId });
  return true;
}

/** The provider's own: no tenant hears of it, a mail does. */
async function tellProvider(tx: Tx, ctx: Context, action: ActionRow, error: string): Promise<void> {
  await emitEvent(tx, ctx, {
    type: "provisioning.failed",
    clientId: null,
    object: {
      id: toPublicId("provisioningAction", action.id),
      object: "provisioning_action",
      action: action.kind,
      service: action.service.label ?? action.service.productName,
      client: action.service.client.name,
      error,
    },
  });
}
