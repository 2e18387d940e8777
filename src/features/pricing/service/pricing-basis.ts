import type { TenantScope } from "@/core/actor";
import type { ClientBilling } from "@/core/client-billing";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import { getSettings, type ProgramSettings } from "@/features/settings";
import { type PriceTerms, termsAt } from "../domain/terms";
import { resellerRulesAt } from "./reseller-rules";

/** On what terms a client buys, read at the moment of asking (house rule 5), and what it may see. */
export type PricingBasis = {
  clientId: string;
  currency: string;
  terms: PriceTerms;
  /** What its invoices rest on besides prices. */
  billing: ClientBilling;
  /** Of the products that are for chosen resellers only, those that are for this one. */
  chosenProducts: ReadonlySet<string>;
};

/** What a caller has read of them already, and under which catalogue. */
export type KnownBasis = { basis: PricingBasis; catalogVersion: bigint };

/** What of a reseller its prices rest on. */
export type ResellerStanding = {
  resellerId: string;
  tierId: string;
  currency: string;
  ownRateBps: number | null;
  tierName: string;
  tierRateBps: number | null;
  billing: ClientBilling;
};

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Reads the terms of a client: wholesale for a live reseller while the program is on, retail otherwise (R14, R67). */
export async function loadPricingBasis(ctx: Context, scope: TenantScope): Promise<PricingBasis> {
  const [settings, catalog, client] = await Promise.all([
    getSettings(ctx),
    getCatalog(ctx),
    inTransaction(ctx, scope, (tx) =>
      tx.client.findUnique({
        where: { id: scope.clientId },
        include: { reseller: { include: { tier: true } } },
      }),
    ),
  ]);
  if (!client) throw new AppError("not_found");
  const { id: clientId, currency, reseller, country, taxId, taxExempt, dueDays } = client;
  const billing = { country, taxId: taxId || (reseller?.taxId ?? ""), taxExempt, dueDays };
  if (reseller === null || reseller.status === "inactive" || !settings.program.enabled)
    return { clientId, currency, billing, terms: { kind: "retail" }, chosenProducts: NOTHING_CHOSEN };
  const { tierId, ownRateBps, tier } = reseller;
  const standing = {
    resellerId: clientId,
    tierId,
    tierName: tier.name,
    currency,
    ownRateBps,
    tierRateBps: tier.rateBps,
    billing,
  };
  return resellerBasis(ctx, standing, settings.program, catalog.version);
}

/** The terms of a live reseller whose standing the caller has just read, under a catalogue version. */
export async function resellerBasis(
  ctx: Pick<Context, "db" | "clock">,
  standing: ResellerStanding,
  program: ProgramSettings,
  version: bigint,
): Promise<PricingBasis> {
  const { rules, chosenProducts } = await resellerRulesAt(ctx, standing, version);
  const { ownRateBps, tierRateBps, tierName } = standing;
  const rates = { ownRateBps, tierRateBps, defaultRateBps: program.defaultRateBps, tierName };
  const terms = termsAt(rules, rates, ctx.clock.now(), program);
  const { resellerId: clientId, currency, billing } = standing;
  return { clientId, currency, billing, terms, chosenProducts };
}
