import { authorizeProvider } from "@/core/access";
import { periodEnd } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { evaluateTier } from "@/features/resellers";
import { SERVICE_INCLUDE, toServiceDto } from "./service-row";

/**
 * Provisioning reports that a service runs: its first paid period starts now. Does nothing for one that is active
 * already, since a job may come twice (house rule 9).
 */
export async function activateService(ctx: Context, input: { id: string }): Promise<void> {
  const scope = authorizeProvider(ctx, "service:provision");
  const now = ctx.clock.now();
  await inTransaction(ctx, scope, async (tx) => {
    const before = await tx.service.findUnique({ where: { id: input.id } });
    if (!before) throw new AppError("not_found");
    const data = {
      status: "active",
      activatedAt: now,
      periodStart: now,
      periodEnd: periodEnd(now, before.cycle),
      updatedAt: now,
    } as const;
    const moved = await tx.service.updateMany({ where: { id: input.id, status: "provisioning" }, data });
    if (moved.count === 0) return;
    const row = await tx.service.findUniqueOrThrow({ where: { id: input.id }, include: SERVICE_INCLUDE });
    await recordActivity(tx, ctx, {
      action: "service.activated",
      clientId: row.clientId,
      object: { kind: "service", id: row.id, name: row.label ?? row.productName },
      before: { status: before.status },
      after: { status: row.status, period_end: row.periodEnd?.toISOString() ?? null },
    });
    await evaluateTier(tx, ctx, row.clientId, "service");
    await emitEvent(tx, ctx, {
      type: "service.activated",
      clientId: row.clientId,
      object: toServiceDto(row),
    });
  });
}

/** Ids of an order's services that wait for provisioning. */
export async function servicesToProvision(ctx: Context, input: { orderId: string }): Promise<string[]> {
  const scope = authorizeProvider(ctx, "service:provision");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.service.findMany({ where: { orderId: input.orderId, status: "provisioning" }, select: { id: true } }),
  );
  return rows.map((row) => row.id);
}
