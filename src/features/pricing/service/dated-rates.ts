import type { Scope } from "@/core/actor";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type { PriceRules } from "../domain/rules";
import { type ResellerRates, type WholesaleRate, wholesaleRate } from "../domain/wholesale-rate";
import { toPriceRules } from "./reseller-rules";

/** The dated rates off everything that the reader may see, by whose they are, and the moment that they are asked for. */
export type RateBook = {
  at: number;
  own: ReadonlyMap<string, PriceRules>;
  tier: ReadonlyMap<string, PriceRules>;
  default: PriceRules;
};

/** Reads them with the caller's own eyes: a reseller its own, its program's, and no other's. */
export async function readRateBook(ctx: Pick<Context, "db" | "clock">, scope: Scope): Promise<RateBook> {
  return inTransaction(ctx, scope, (tx) => rateBookAt(tx, ctx.clock.now()));
}

/** The same inside a transaction. */
export async function rateBookAt(tx: Tx, now: Date): Promise<RateBook> {
  const rows = await tx.priceRule.findMany({
    where: {
      kind: { in: ["own_rate", "tier_rate", "default_rate"] },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: now } }] },
        { OR: [{ validTo: null }, { validTo: { gt: now } }] },
      ],
    },
  });
  return rateBookOf(rows, now);
}

/** What of a dated rate its row has to tell. */
export type RateRow = Pick<
  Prisma.PriceRuleGetPayload<object>,
  "id" | "kind" | "resellerId" | "tierId" | "rateBps" | "validFrom" | "validTo"
>;

/** The book of rates that are in force. */
export function rateBookOf(rows: readonly RateRow[], now: Date): RateBook {
  const by = (key: "resellerId" | "tierId") => {
    const owners = new Set(rows.flatMap((row) => row[key] ?? []));
    return new Map([...owners].map((owner) => [owner, rulesOf(rows.filter((row) => row[key] === owner))]));
  };
  const unowned = rows.filter(({ resellerId, tierId }) => resellerId === null && tierId === null);
  return { at: now.getTime(), own: by("resellerId"), tier: by("tierId"), default: rulesOf(unowned) };
}

/** Rates are read off no other columns. */
function rulesOf(rates: readonly RateRow[]): PriceRules {
  return toPriceRules(rates as Prisma.PriceRuleGetPayload<object>[]);
}

/** The rate in force of a reseller in a tier, or of a tier itself where `resellerId` is null. */
export function rateInForce(
  book: RateBook,
  owner: { resellerId: string | null; tierId: string },
  rates: ResellerRates,
): WholesaleRate {
  const own = owner.resellerId === null ? undefined : book.own.get(owner.resellerId);
  const dated = {
    own: own?.ownRates ?? [],
    tier: book.tier.get(owner.tierId)?.tierRates ?? [],
    default: book.default.defaultRates,
  };
  return wholesaleRate(rates, dated, book.at);
}
