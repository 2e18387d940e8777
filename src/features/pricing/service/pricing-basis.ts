import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { wholesaleRate } from "@/features/resellers";
import { getSettings } from "@/features/settings";
import type { PriceTerms } from "../domain/terms";

/** On what terms a client buys, read at the moment of asking (house rule 5). */
export type PricingBasis = { clientId: string; currency: string; terms: PriceTerms };

/** Reads the terms of a client: wholesale for a live reseller while the program is on, retail otherwise (R14, R67). */
export async function loadPricingBasis(ctx: Context, scope: TenantScope): Promise<PricingBasis> {
  const [settings, client] = await Promise.all([
    getSettings(ctx),
    inTransaction(ctx, scope, (tx) =>
      tx.client.findUnique({
        where: { id: scope.clientId },
        include: { reseller: { include: { tier: true } } },
      }),
    ),
  ]);
  if (!client) throw new AppError("not_found");
  const { reseller } = client;
  const buysAtWholesale = reseller !== null && reseller.status !== "inactive" && settings.program.enabled;
  const terms: PriceTerms = buysAtWholesale
    ? {
        kind: "wholesale",
        ...wholesaleRate({
          ownRateBps: reseller.ownRateBps,
          tierRateBps: reseller.tier.rateBps,
          defaultRateBps: settings.program.defaultRateBps,
        }),
      }
    : { kind: "retail" };
  return { clientId: client.id, currency: client.currency, terms };
}
