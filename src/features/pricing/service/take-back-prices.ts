import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { readProducts } from "@/features/catalog";
import { productsWith } from "../domain/planned-prices";
import type { PricesTakenBackDto } from "../dto";
import type { TakeBackPricesInput } from "../schemas";
import { withdrawNotes } from "./keep-running";
import { readTargetNames } from "./present-prices";
import { lockPrices } from "./price-lock";

type Gone = { id: string; cycle: string; currency: string; price_minor: bigint; withdrawn: boolean };

/**
 * Takes back prices that were announced for a moment and have not begun (R28a): until then and after, what was in force
 * before stays so. What running services were to keep because of them goes with them. All or none: `state_conflict`
 * where one has begun, is gone, or was replaced since `basis`.
 */
export async function takeBackPrices(ctx: Context, input: TakeBackPricesInput): Promise<PricesTakenBackDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const { validFrom: at, prices, reason } = input;
  return inTransaction(ctx, scope, async (tx) => {
    await lockPrices(tx);
    if (at <= ctx.clock.now()) throw changed("These prices have begun: set others in their place instead.");
    const names = await readTargetNames(tx, prices);
    const gone = [...(await remove(tx, "product", input)), ...(await remove(tx, "option", input))];
    if (gone.length !== prices.length)
      throw changed("Some of these prices were changed or taken back meanwhile. Look at them again.");
    const products = await released(tx, at, new Set(gone.map(({ id }) => id)));
    await withdrawNotes(tx, ctx, { kind: "prices", at, scope: { clients: null, products } });
    await recordActivity(tx, ctx, {
      action: "prices.taken_back",
      clientId: null,
      object: objectOf(input, names),
      before: { prices: shown(input, gone, names), valid_from: at.toISOString() },
      after: { reason },
    });
    return { takenBack: gone.length, version: String(await lockPrices(tx)) };
  });
}

function changed(detail: string): AppError {
  return new AppError("state_conflict", { detail });
}

function remove(
  tx: Tx,
  kind: "product" | "option",
  { prices, validFrom, basis }: TakeBackPricesInput,
): Promise<Gone[]> {
  const own = prices.filter((price) => price[kind] !== undefined);
  const [table, target] = [Prisma.raw(`${kind}_prices`), Prisma.raw(`${kind}_id`)];
  return tx.$queryRaw<Gone[]>(Prisma.sql`
    DELETE FROM ${table} p USING unnest(${own.map((price) => price[kind] ?? "")}::uuid[],
      ${own.map(({ cycle }) => cycle)}::text[], ${own.map(({ currency }) => currency)}::text[])
      AS given (id, cycle, currency)
    WHERE p.${target} = given.id AND p.cycle = given.cycle::billing_cycle AND p.currency = given.currency
      AND p.valid_from = ${validFrom} AND p.written_at_version <= ${BigInt(basis)}
    RETURNING p.${target} AS id, p.cycle::text, p.currency, p.price_minor, p.withdrawn`);
}

/** Products of which nothing begins at this moment any more. */
async function released(tx: Tx, at: Date, targets: ReadonlySet<string>): Promise<string[]> {
  const { productById } = await readProducts(tx, at);
  const left = await tx.$queryRaw<{ id: string }[]>`
    SELECT product_id AS id FROM product_prices WHERE valid_from = ${at}
    UNION SELECT option_id FROM option_prices WHERE valid_from = ${at}`;
  const busy = new Set(productsWith(productById.values(), new Set(left.map(({ id }) => id))));
  return productsWith(productById.values(), targets).filter((id) => !busy.has(id));
}

/** What was announced, as the log of a change shows it. */
function shown({ prices }: TakeBackPricesInput, gone: Gone[], names: ReadonlyMap<string, string>) {
  const kinds = new Map(
    prices.map(({ product, option }) => [product ?? option, product ? "product" : "option"]),
  );
  return Object.fromEntries(
    gone.map(({ id, cycle, currency, price_minor, withdrawn }) => {
      const publicId = toPublicId(kinds.get(id) === "product" ? "product" : "option", id);
      const amounts = withdrawn ? null : { price_minor: minorFromDb(price_minor) };
      return [`${names.get(id)} (${publicId}), ${cycle}, ${currency}`, amounts];
    }),
  );
}

/** The one product whose prices these are, with which its history shows it; else the catalogue. */
function objectOf({ prices }: TakeBackPricesInput, names: ReadonlyMap<string, string>) {
  const products = new Set(prices.flatMap(({ product }) => product ?? []));
  const [only] = products;
  if (products.size !== 1 || !only) return { kind: "catalog", id: "catalog", name: "Catalogue" } as const;
  return { kind: "product", id: only, name: names.get(only) ?? "" } as const;
}
