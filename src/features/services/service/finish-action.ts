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
  const [action] = await tx.provisioningAction.updateManyAndReturn({
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
    select: { kind: true, clientId: true, serviceId: true },
  });
  if (!action) return false;
  const { kind, clientId, serviceId } = action;
  if (reference)
    await tx.service.updateMany({
      where: { id: serviceId },
      data: { externalReference: reference, updatedAt: now },
    });
  // That a service runs is an entry of its own, which its client sees.
  if (kind !== "create" || ctx.actor.kind === "admin")
    await recordActivity(tx, ctx, {
      action: "provisioning.done",
      clientId,
      object: serviceObject(await tx.service.findUniqueOrThrow({ where: { id: serviceId } })),
      after: { kind, reference },
      providerOnly: true,
    });
  return true;
}
