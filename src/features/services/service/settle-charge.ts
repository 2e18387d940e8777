import { authorizeProvider } from "@/core/access";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { creditInvoice } from "@/features/billing";
import { addAction } from "./add-action";
import { shownCharge } from "./charge";
import { lockService } from "./move-service";
import {
  changesWhatRuns,
  type PendingChange,
  SERVICE_INCLUDE,
  serviceObject,
  toServiceDto,
} from "./service-row";

/**
 * An invoice has been paid: the change or renewal that waits for it takes effect. Once, however often the job comes.
 * For a service that has ended meanwhile the money goes back to the balance.
 */
export async function settleServiceCharge(ctx: Context, input: { invoice: string }): Promise<void> {
  const scope = authorizeProvider(ctx, "service:provision");
  const service = await inTransaction(ctx, scope, (tx) =>
    tx.service.findFirst({
      where: { pendingInvoiceId: input.invoice, pendingInvoice: { status: "paid" } },
      include: { pendingInvoice: true },
    }),
  );
  if (!service?.pendingInvoice) return;
  const hasEnded = service.status === "cancelled" || service.status === "terminated";
  const left = minorFromDb(service.pendingInvoice.paidMinor - service.pendingInvoice.refundedMinor);
  if (hasEnded && left > 0) {
    const reason = "The service ended before this took effect.";
    await creditInvoice(ctx, { invoice: input.invoice, amountMinor: left, reason });
  }
  await inTransaction(ctx, scope, async (tx) => {
    const before = await lockService(tx, scope, service.id);
    if (before.pendingInvoiceId !== input.invoice) return;
    const change = before.pendingChange as PendingChange;
    const now = ctx.clock.now();
    if (hasEnded) {
      await tx.servicePeriod.deleteMany({ where: { serviceId: before.id, invoiceId: input.invoice } });
      const { count } = await tx.service.updateMany({
        where: { id: before.id, status: { in: ["cancelled", "terminated"] } },
        data: { pendingChange: Prisma.DbNull, pendingInvoiceId: null, updatedAt: now },
      });
      if (count === 0) throw new Error("a service that has ended does not come back");
    } else {
      await tx.$executeRaw`SELECT apply_service_charge(${before.clientId}::uuid, ${before.id}::uuid,
        ${JSON.stringify({ ...change, invoice_id: input.invoice })}::jsonb, ${now})`;
      if (changesWhatRuns(change)) await addAction(tx, ctx, before, "change");
    }
    const after = await tx.service.findUniqueOrThrow({ where: { id: before.id }, include: SERVICE_INCLUDE });
    const dto = toServiceDto(after);
    const done = change.kind === "change" ? "service.changed" : "service.renewed";
    await recordActivity(tx, ctx, {
      action: hasEnded ? "service.charge_withdrawn" : done,
      clientId: after.clientId,
      object: serviceObject(after),
      before: shownCharge(toServiceDto(before)),
      after: shownCharge(dto),
    });
    if (!hasEnded) await emitEvent(tx, ctx, { type: done, clientId: after.clientId, object: dto });
  });
}
