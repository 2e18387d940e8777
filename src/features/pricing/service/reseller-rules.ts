import { minorFromDb } from "@/core/money";
import { type Context, type Database, inTransaction, type Prisma, type Tx } from "@/db";
import { NO_RULES, type PriceRules } from "../domain/rules";

/** What has been laid down for one reseller: the rules that price it, and the products that only chosen ones see. */
export type ResellerRules = { rules: PriceRules; chosenProducts: ReadonlySet<string> };

type Row = Prisma.PriceRuleGetPayload<object>;
type Kept = { version: bigint; tierId: string; found: ResellerRules };

/** How many resellers' rules a process keeps; the one that was not asked for longest makes room. */
const KEEP = 10_000;

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The rules for a reseller of this tier under a catalogue version, which rises with each change of a rule: no question
 * to the database while it stands.
 */
export async function resellerRulesAt(
  ctx: Pick<Context, "db">,
  { resellerId, tierId }: { resellerId: string; tierId: string },
  version: bigint,
): Promise<ResellerRules> {
  const known = keptOf(ctx.db);
  const held = known.get(resellerId);
  known.delete(resellerId);
  const current =
    held?.version === version && held.tierId === tierId
      ? held
      : { version, tierId, found: await readRules(ctx, resellerId, tierId) };
  known.set(resellerId, current);
  if (known.size > KEEP) known.delete(known.keys().next().value as string);
  return current.found;
}

function keptOf(db: Database): Map<string, Kept> {
  const known = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, known);
  return known;
}

/** With the tenant's own eyes: its rules and the program's, and nobody else's. */
function readRules(ctx: Pick<Context, "db">, resellerId: string, tierId: string): Promise<ResellerRules> {
  return inTransaction(ctx, { kind: "tenant", clientId: resellerId }, (tx) =>
    readResellerRules(tx, resellerId, tierId),
  );
}

/** The same inside a transaction that may see the reseller. */
export async function readResellerRules(tx: Tx, resellerId: string, tierId: string): Promise<ResellerRules> {
  const rows = await tx.priceRule.findMany({
    where: { OR: [{ resellerId }, { tierId }, { resellerId: null, tierId: null }] },
    orderBy: { id: "asc" },
  });
  const audience = await tx.productAudience.findMany({ where: { resellerId } });
  return {
    rules: toPriceRules(rows),
    chosenProducts: new Set(audience.map(({ productId }) => productId)),
  };
}

/** Rows of the database as the resolver takes them. */
export function toPriceRules(rows: readonly Row[]): PriceRules {
  if (rows.length === 0) return NO_RULES;
  const of = <T>(kind: Row["kind"], make: (row: Row) => T): T[] =>
    rows.filter((row) => row.kind === kind).map(make);
  const validity = ({ id, validFrom, validTo }: Row) => ({
    id,
    validFrom: validFrom?.getTime() ?? null,
    validTo: validTo?.getTime() ?? null,
  });
  // The table's checks see to it that each kind has what it is read for.
  const rate = (row: Row) => ({ ...validity(row), rateBps: row.rateBps as number });
  const byCategory = (row: Row) => ({ ...rate(row), targetId: row.categoryId as string });
  return {
    book: of("price_book", (row) => ({
      ...validity(row),
      targetId: (row.optionId ?? row.productId) as string,
      cycle: row.cycle as NonNullable<Row["cycle"]>,
      currency: row.currency as string,
      priceMinor: minorFromDb(row.priceMinor as bigint),
      setupMinor: row.setupMinor === null ? null : minorFromDb(row.setupMinor),
    })),
    productRates: of("reseller_product", (row) => ({ ...rate(row), targetId: row.productId as string })),
    categoryRates: of("reseller_category", byCategory),
    ownRates: of("own_rate", rate),
    tierCategoryRates: of("tier_category", byCategory),
    tierRates: of("tier_rate", rate),
    defaultRates: of("default_rate", rate),
  };
}
