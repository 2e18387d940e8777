import { AppError, fieldError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { rateBookAt, rateInForce } from "@/features/pricing";
import { readSettings } from "@/features/settings";

type NewReseller = {
  clientId: string;
  businessName: string;
  registrationNumber: string | null;
  taxId: string | null;
};

/** Where it begins: the lowest tier and the tier's own rate, unless an admin says otherwise. */
type Start = { tierId?: string | null; ownRateBps?: number | null; reason?: string };

/** Where it has begun; the rate in basis points off retail. */
export type Beginning = { tier: { name: string }; rateBps: number };

/** Makes a client an active reseller, in the caller's transaction. A tier that was chosen stays until the program may decide. */
export async function createReseller(
  tx: Tx,
  ctx: Context,
  profile: NewReseller,
  { tierId = null, ownRateBps = null, reason }: Start = {},
): Promise<Beginning> {
  const tier = await startingTier(tx, tierId);
  const now = ctx.clock.now();
  await tx.reseller.create({
    data: {
      id: profile.clientId,
      status: "active",
      businessName: profile.businessName,
      registrationNumber: profile.registrationNumber,
      taxId: profile.taxId,
      tierId: tier.id,
      tierPinned: tierId !== null,
      ownRateBps,
      createdAt: now,
      updatedAt: now,
    },
  });
  await recordActivity(tx, ctx, {
    action: "reseller.created",
    clientId: profile.clientId,
    object: { kind: "reseller", id: profile.clientId, name: profile.businessName },
    after: {
      status: "active",
      tier: tier.name,
      ...(ownRateBps === null ? {} : { rate_bps: ownRateBps }),
      ...(reason === undefined ? {} : { reason }),
    },
  });
  const { program } = await readSettings(tx);
  const rates = { ownRateBps, tierRateBps: tier.rateBps, defaultRateBps: program.defaultRateBps };
  const owner = { resellerId: profile.clientId, tierId: tier.id };
  const { discountBps } = rateInForce(await rateBookAt(tx, now), owner, rates);
  return { tier: { name: tier.name }, rateBps: discountBps };
}

async function startingTier(tx: Tx, id: string | null) {
  const tier = await tx.tier.findFirst({ where: id ? { id } : {}, orderBy: { position: "asc" } });
  if (tier) return tier;
  if (id) throw fieldError(["tierId"], "unknown", "Choose one of the tiers");
  throw new AppError("state_conflict", { detail: "The program has no tiers yet." });
}
