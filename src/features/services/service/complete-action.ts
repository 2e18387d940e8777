import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { startService } from "./activate-service";
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
  const action = await tx.provisioningAction.findUniqueOrThrow({ where: { id }, include: { service: true } });
  await recordActivity(tx, ctx, {
    action: "provisioning.failed",
    clientId: action.clientId,
    object: serviceObject(action.service),
    after: { kind: action.kind, attempts: action.attempts, error },
    providerOnly: true,
  });
  return true;
}
