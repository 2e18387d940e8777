import type { Prisma, Tx } from "@/db";
import { type CatalogProduct, readProducts } from "@/features/catalog";
import { type ProgramSettings, readSettings } from "@/features/settings";
import { type PriceTerms, termsAt } from "../domain/terms";
import type { ResellerRates } from "../domain/wholesale-rate";
import { toPriceRules } from "./reseller-rules";

export type RuleRow = Prisma.PriceRuleGetPayload<object>;

/** A live reseller's undated rates and its tier. */
export type Standing = { tierId: string } & Omit<ResellerRates, "defaultRateBps">;

/** Everything that renewals are priced by at one moment, of all clients or of one. */
export type PriceWorld = {
  at: Date;
  products: ReadonlyMap<string, CatalogProduct>;
  rules: readonly RuleRow[];
  /** By reseller; whoever is not in it pays retail. */
  standings: ReadonlyMap<string, Standing>;
  program: Pick<ProgramSettings, "defaultRateBps" | "discountSetup">;
};

/**
 * Reads it inside a transaction that sees all clients. `products`: those of `at`, where the caller has them already;
 * `client`: whose renewals alone are asked for.
 */
export async function readPriceWorld(
  tx: Tx,
  at: Date,
  { products, client }: { products?: PriceWorld["products"]; client?: string } = {},
): Promise<PriceWorld> {
  const { program } = await readSettings(tx);
  const resellers = program.enabled
    ? await tx.reseller.findMany({
        where: { status: { not: "inactive" }, ...(client && { id: client }) },
        select: { id: true, tierId: true, ownRateBps: true, tier: { select: { rateBps: true } } },
      })
    : [];
  return {
    at,
    products: products ?? (await readProducts(tx, at)).productById,
    rules: await tx.priceRule.findMany({
      where: client ? { OR: [{ resellerId: null }, { resellerId: client }] } : {},
      orderBy: { id: "asc" },
    }),
    standings: new Map(
      resellers.map(({ id, tierId, ownRateBps, tier }) => [
        id,
        { tierId, ownRateBps, tierRateBps: tier.rateBps },
      ]),
    ),
    program,
  };
}

/** On what terms each client renews in this world: each is made once. */
export function worldTerms(world: PriceWorld): (clientId: string) => PriceTerms {
  const { at, rules, standings, program } = world;
  const made = new Map<string, PriceTerms>();
  const byOwner = new Map<string, RuleRow[]>();
  for (const rule of rules) {
    const owner = rule.resellerId ?? rule.tierId ?? "";
    const of = byOwner.get(owner) ?? [];
    of.push(rule);
    byOwner.set(owner, of);
  }
  const make = (clientId: string): PriceTerms => {
    const standing = standings.get(clientId);
    if (!standing) return { kind: "retail" };
    const { tierId, ownRateBps, tierRateBps } = standing;
    const own = [clientId, tierId, ""].flatMap((owner) => byOwner.get(owner) ?? []);
    // Amounts are all that is asked of a world: nobody reads its traces.
    const rates = { ownRateBps, tierRateBps, defaultRateBps: program.defaultRateBps, tierName: null };
    return termsAt(toPriceRules(own), rates, at, program);
  };
  return (clientId) => {
    const known = made.get(clientId) ?? make(clientId);
    made.set(clientId, known);
    return known;
  };
}
