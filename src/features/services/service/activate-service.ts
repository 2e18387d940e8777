import { authorizeProvider } from "@/core/access";
import { periodEnd } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { evaluateTier } from "@/features/resellers";
import { announceOrder } from "./announce-order";
import { finishAction } from "./finish-action";
import { SERVICE_INCLUDE, serviceObject, toServiceDto } from "./service-row";

/**
 * Provisioning reports that a service runs: its first paid period starts now, and the order to make it run is done.
 * Does nothing for one that is active already, since a job may come twice (house rule 9).
 */
export async function activateService(ctx: Context, input: { id: string }): Promise<void> {
  const scope = authorizeProvider(ctx, "service:provision");
  await inTransaction(ctx, scope, async (tx) => {
    const action = await tx.provisioningAction.findFirst({
      where: { serviceId: input.id, kind: "create" },
      orderBy: { seq: "desc" },
    });
    if (!action) throw new AppError("not_found");
    if (await finishAction(tx, ctx, action.id, { reference: null })) await startService(tx, ctx, input.id);
  });
}

/** The first paid period of a service starts now. Nothing for one that was cancelled meanwhile. */
export async function startService(tx: Tx, ctx: Context, id: string): Promise<void> {
  const now = ctx.clock.now();
  const before = await tx.service.findUniqueOrThrow({ where: { id } });
  const end = periodEnd(now, before.cycle);
  const data = {
    status: "active",
    activatedAt: now,
    periodStart: now,
    periodEnd: end,
    updatedAt: now,
  } as const;
  const moved = await tx.service.updateMany({ where: { id, status: "provisioning" }, data });
  if (moved.count === 0) return;
  const { clientId, recurringMinor, recurringRetailMinor } = before;
  if (end) {
    const prices = { recurringMinor, recurringRetailMinor };
    const period = { serviceId: id, clientId, periodStart: now, periodEnd: end, createdAt: now };
    await tx.servicePeriod.createMany({ data: [{ ...period, ...prices }] });
  }
  const row = await tx.service.findUniqueOrThrow({ where: { id }, include: SERVICE_INCLUDE });
  await recordActivity(tx, ctx, {
    action: "service.activated",
    clientId,
    object: serviceObject(row),
    before: { status: before.status },
    after: { status: row.status, period_end: row.periodEnd?.toISOString() ?? null },
  });
  await evaluateTier(tx, ctx, clientId, "service");
  await emitEvent(tx, ctx, { type: "service.activated", clientId, object: toServiceDto(row) });
  await announceOrder(tx, ctx, { id: row.orderId, clientId });
}
