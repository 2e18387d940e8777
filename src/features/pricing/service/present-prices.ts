import { minorFromDb } from "@/core/money";
import { Prisma, type Tx } from "@/db";
import type { Price } from "@/features/catalog";
import type { PriceChangeEntry } from "../schemas";

type Target = Pick<PriceChangeEntry, "product" | "option">;
export type PriceName = Target & { cycle: string | null; currency: string | null };

/** One price of a change, by product or option, cycle and currency. */
export function priceKey({ product, option, cycle, currency }: PriceName): string {
  return `${product ?? option} ${cycle} ${currency}`;
}

/** Names of those products and options that exist, by uuid. */
export async function readTargetNames(tx: Tx, targets: readonly Target[]): Promise<Map<string, string>> {
  const [products, options] = idsOf(targets);
  const found = await tx.product.findMany({
    where: { id: { in: products } },
    select: { id: true, name: true },
  });
  const chosen = await tx.option.findMany({
    where: { id: { in: options } },
    select: { id: true, name: true, group: { select: { name: true, kind: true } } },
  });
  const label = ({ name, group }: (typeof chosen)[number]) =>
    group.kind === "choice" ? `${group.name}: ${name}` : group.name;
  return new Map([
    ...found.map(({ id, name }) => [id, name] as const),
    ...chosen.map((option) => [option.id, label(option)] as const),
  ]);
}

export type PresentPrice = { price: Price | null; writtenAtVersion: bigint };

type Row = {
  id: string;
  cycle: string;
  currency: string;
  price_minor: bigint;
  setup_minor: bigint;
  floor_minor: bigint | null;
  withdrawn: boolean;
  written_at_version: bigint;
};

/** The prices in force at `at`, and the version under which any of the same thing was last written. */
export async function readPresentPrices(
  tx: Tx,
  targets: readonly Target[],
  at: Date,
): Promise<Map<string, PresentPrice>> {
  const [products, options] = idsOf(targets);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT DISTINCT ON (id, cycle, currency) id, cycle::text, currency, price_minor, setup_minor, floor_minor,
      withdrawn OR valid_from > ${at} AS withdrawn,
      max(written_at_version) OVER (PARTITION BY id, cycle, currency) AS written_at_version
    FROM (
      SELECT product_id AS id, cycle, currency, price_minor, setup_minor, floor_minor, withdrawn, valid_from,
        written_at_version FROM product_prices WHERE product_id = ANY(${products}::uuid[])
      UNION ALL
      SELECT option_id, cycle, currency, price_minor, setup_minor, floor_minor, withdrawn, valid_from,
        written_at_version FROM option_prices WHERE option_id = ANY(${options}::uuid[])) AS prices
    ORDER BY id, cycle, currency, valid_from <= ${at} DESC, valid_from DESC`);
  return new Map(
    rows.map((row) => [
      `${row.id} ${row.cycle} ${row.currency}`,
      { price: row.withdrawn ? null : toPrice(row), writtenAtVersion: row.written_at_version },
    ]),
  );
}

function toPrice(row: Row): Price {
  return {
    priceMinor: minorFromDb(row.price_minor),
    setupMinor: minorFromDb(row.setup_minor),
    floorMinor: row.floor_minor === null ? null : minorFromDb(row.floor_minor),
  };
}

function idsOf(targets: readonly Target[]): [products: string[], options: string[]] {
  return [targets.flatMap(({ product }) => product ?? []), targets.flatMap(({ option }) => option ?? [])];
}
