import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { readProducts } from "@/features/catalog";
import type { ChangeScope } from "../domain/change-scope";
import { productsWith } from "../domain/planned-prices";
import type { AnnouncedPriceDto, AnnouncedPricesDto } from "../dto";
import { priceKey, readPresentPrices, readTargetNames } from "./present-prices";

/** More than these are looked at product by product. */
const MOST = 500;

type Row = {
  kind: "product" | "option";
  id: string;
  cycle: AnnouncedPriceDto["cycle"];
  currency: string;
  valid_from: Date;
  price_minor: bigint;
  withdrawn: boolean;
};
type Target = { product?: string; option?: string };

/** All prices of the catalogue that are announced and have not begun, with what they take the place of. */
export async function listAnnouncedPrices(ctx: Context): Promise<AnnouncedPricesDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  return inTransaction(ctx, scope, async (tx) => {
    // Before the prices: what is written between the two is then a later version, never an unseen one.
    const { version } = await tx.catalogVersion.findFirstOrThrow();
    const now = ctx.clock.now();
    const rows = await readAnnounced(tx, now);
    const targets = rows.map(targetOf);
    const names = await readTargetNames(tx, targets);
    const runningOf = await readRunning(tx, now);
    const prices: AnnouncedPriceDto[] = [];
    for (const at of [...new Set(rows.map(({ valid_from }) => valid_from.getTime()))]) {
      const before = await readPresentPrices(tx, targets, new Date(at - 1));
      for (const row of rows.filter(({ valid_from }) => valid_from.getTime() === at)) {
        const { kind, id, cycle, currency } = row;
        const money = (amount: number) => ({ amount, currency });
        const was = before.get(priceKey({ ...targetOf(row), cycle, currency }))?.price;
        prices.push({
          ...{ kind, id: toPublicId(kind, id), name: names.get(id) ?? "", cycle, currency },
          validFrom: row.valid_from.toISOString(),
          before: was ? money(was.priceMinor) : null,
          after: row.withdrawn ? null : money(minorFromDb(row.price_minor)),
          running: runningOf(id, at),
        });
      }
    }
    return { version: String(version), prices, isCut: rows.length === MOST };
  });
}

function targetOf({ kind, id }: Row): Target {
  return kind === "product" ? { product: id } : { option: id };
}

function readAnnounced(tx: Tx, now: Date): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT kind, id, cycle::text, currency, valid_from, price_minor, withdrawn
    FROM (
      SELECT 'product' AS kind, product_id AS id, cycle, currency, valid_from, price_minor, withdrawn
      FROM product_prices WHERE valid_from > ${now}
      UNION ALL
      SELECT 'option', option_id, cycle, currency, valid_from, price_minor, withdrawn
      FROM option_prices WHERE valid_from > ${now}) AS announced
    ORDER BY valid_from, kind DESC, id, currency, cycle LIMIT ${MOST}`);
}

/** What running services do with a price of a product or option that begins at a moment. */
async function readRunning(
  tx: Tx,
  now: Date,
): Promise<(target: string, at: number) => AnnouncedPriceDto["running"]> {
  const notes = await tx.priceChange.findMany({
    where: { kind: "prices", appliedAt: null, effectiveAt: { gt: now } },
    orderBy: { id: "desc" },
  });
  if (notes.length === 0) return () => ({ mode: "next_renewal", until: null });
  const { productById } = await readProducts(tx, now);
  return (target, at) => {
    const products = new Set(productsWith(productById.values(), new Set([target])));
    const note = notes.find(
      ({ effectiveAt, scope }) =>
        effectiveAt.getTime() === at && (scope as ChangeScope).products?.some((id) => products.has(id)),
    );
    return { mode: note?.running ?? "next_renewal", until: note?.until?.toISOString() ?? null };
  };
}
