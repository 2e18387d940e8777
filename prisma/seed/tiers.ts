import { inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { Party } from "./onboarding";
import type { World } from "./world";

/** Puts a reseller into the tier that its paid invoices have earned (R18), as the live rule will at each payment. */
export async function raiseTier(world: World, { clientId }: Party): Promise<void> {
  const ctx = world.context({ kind: "job", name: "tier evaluation" });
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const reseller = await tx.reseller.findUniqueOrThrow({
      where: { id: clientId },
      include: { tier: true },
    });
    const { _sum } = await tx.invoice.aggregate({
      where: { clientId, status: "paid" },
      _sum: { baseTotalMinor: true },
    });
    const earned = await tx.tier.findFirstOrThrow({
      where: { thresholdMinor: { lte: _sum.baseTotalMinor ?? 0n } },
      orderBy: { position: "desc" },
    });
    if (earned.position <= reseller.tier.position) return;
    await tx.reseller.update({
      where: { id: clientId },
      data: { tierId: earned.id, updatedAt: ctx.clock.now() },
    });
    await recordActivity(tx, ctx, {
      action: "reseller.tier_changed",
      clientId,
      object: { kind: "reseller", id: clientId, name: reseller.businessName },
      before: { tier: reseller.tier.name },
      after: { tier: earned.name },
    });
    await emitEvent(tx, ctx, { type: "reseller.tier_changed", clientId, object: { tier: earned.name } });
  });
}
