import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { shownCharge } from "./charge";
import { lockService } from "./move-service";
import { SERVICE_INCLUDE, serviceObject, toServiceDto } from "./service-row";

/**
 * Moves a running service on by the periods that were invoiced ahead and are paid, one after the other from its end.
 * However often it is called, each counts once.
 *
 * @returns how many it moved on by
 */
export async function applyPaidPeriods(ctx: Context, input: { service: string }): Promise<number> {
  const scope = authorizeProvider(ctx, "service:provision");
  return inTransaction(ctx, scope, async (tx) => {
    const before = await lockService(tx, scope, input.service);
    if (before.status !== "active" && before.status !== "suspended") return 0;
    const rows = await tx.$queryRaw<{ moved: number }[]>`
      SELECT apply_paid_periods(${before.clientId}::uuid, ${before.id}::uuid, ${ctx.clock.now()}) AS moved`;
    const moved = rows[0]?.moved ?? 0;
    if (moved === 0) return 0;
    const after = await tx.service.findUniqueOrThrow({ where: { id: before.id }, include: SERVICE_INCLUDE });
    const dto = toServiceDto(after);
    await recordActivity(tx, ctx, {
      action: "service.renewed",
      clientId: after.clientId,
      object: serviceObject(after),
      before: shownCharge(toServiceDto(before)),
      after: { ...shownCharge(dto), periods: moved },
    });
    await emitEvent(tx, ctx, { type: "service.renewed", clientId: after.clientId, object: dto });
    return moved;
  });
}
