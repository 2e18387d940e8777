import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { serviceObject } from "./service-row";

/**
 * Marks an open action as done; false when it is done, or was abandoned, already. What the outcome means for the
 * service is the caller's to do.
 */
export async function finishAction(
  tx: Tx,
  ctx: Context,
  id: string,
  { reference }: { reference: string | null },
): Promise<boolean> {
  const now = ctx.clock.now();
  const { count } = await tx.provisioningAction.updateMany({
    where: { id, state: { in: ["waiting", "running", "failed"] } },
    data: {
      state: "done",
      ...(reference && { externalReference: reference }),
      lastError: null,
      nextTryAt: null,
      acceptedAt: null,
      updatedAt: now,
      finishedAt: now,
    },
  });
  if (count === 0) return false;
  const action = await tx.provisioningAction.findUniqueOrThrow({ where: { id }, include: { service: true } });
  if (reference) {
    const data = { externalReference: reference, updatedAt: now };
    await tx.service.update({ where: { id: action.serviceId }, data });
  }
  // That a service runs is an entry of its own, which its client sees.
  if (action.kind !== "create" || ctx.actor.kind === "admin")
    await recordActivity(tx, ctx, {
      action: "provisioning.done",
      clientId: action.clientId,
      object: serviceObject(action.service),
      after: { kind: action.kind, reference },
      providerOnly: true,
    });
  return true;
}
