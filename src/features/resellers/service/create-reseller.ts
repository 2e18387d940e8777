import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";

type NewReseller = {
  clientId: string;
  businessName: string;
  registrationNumber: string | null;
  taxId: string | null;
};

/** Makes a client an active reseller in the lowest tier, in the caller's transaction. */
export async function createReseller(tx: Tx, ctx: Context, profile: NewReseller): Promise<void> {
  const tier = await tx.tier.findFirst({ orderBy: { position: "asc" } });
  if (!tier) throw new AppError("state_conflict", { detail: "The program has no tiers yet." });
  const now = ctx.clock.now();
  await tx.reseller.create({
    data: {
      id: profile.clientId,
      status: "active",
      businessName: profile.businessName,
      registrationNumber: profile.registrationNumber,
      taxId: profile.taxId,
      tierId: tier.id,
      createdAt: now,
      updatedAt: now,
    },
  });
  await recordActivity(tx, ctx, {
    action: "reseller.created",
    clientId: profile.clientId,
    object: { kind: "reseller", id: profile.clientId, name: profile.businessName },
    after: { status: "active", tier: tier.name },
  });
}
