import { authorizeProvider } from "@/core/access";
import type { BillingCycle } from "@/core/billing-cycle";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import type { ComingPriceDto, ComingPricesDto } from "../dto";
import type { ComingPricesInput } from "../schemas";
import { readTargetNames } from "./present-prices";

type Row = {
  kind: "product" | "option";
  id: string;
  cycle: BillingCycle;
  currency: string;
  valid_from: Date;
  price_minor: bigint;
  setup_minor: bigint;
  withdrawn: boolean;
};

/** The dated prices of these products and options that have not begun; `version` is the basis of `changePrices`. */
export async function listComingPrices(ctx: Context, input: ComingPricesInput): Promise<ComingPricesDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  return inTransaction(ctx, scope, async (tx) => {
    // Before the prices: what is written between the two is then a later version, never an unseen one.
    const { version } = await tx.catalogVersion.findFirstOrThrow();
    const rows = await readComing(tx, input, ctx.clock.now());
    const targets = [
      ...input.products.map((product) => ({ product })),
      ...input.options.map((option) => ({ option })),
    ];
    const names = await readTargetNames(tx, targets);
    return { version: String(version), prices: rows.map((row) => toDto(row, names.get(row.id) ?? "")) };
  });
}

function readComing(tx: Tx, { products, options }: ComingPricesInput, now: Date): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT kind, id, cycle::text, currency, valid_from, price_minor, setup_minor, withdrawn
    FROM (
      SELECT 'product' AS kind, product_id AS id, cycle, currency, valid_from, price_minor, setup_minor, withdrawn
      FROM product_prices WHERE product_id = ANY(${products}::uuid[]) AND valid_from > ${now}
      UNION ALL
      SELECT 'option', option_id, cycle, currency, valid_from, price_minor, setup_minor, withdrawn
      FROM option_prices WHERE option_id = ANY(${options}::uuid[]) AND valid_from > ${now}) AS coming
    ORDER BY valid_from, kind DESC, id, currency, cycle`);
}

function toDto(row: Row, name: string): ComingPriceDto {
  const { kind, id, cycle, currency, withdrawn } = row;
  const money = (minor: bigint) => (withdrawn ? null : { amount: minorFromDb(minor), currency });
  return {
    id: toPublicId(kind, id),
    name,
    cycle,
    currency,
    validFrom: row.valid_from.toISOString(),
    price: money(row.price_minor),
    setup: money(row.setup_minor),
  };
}
