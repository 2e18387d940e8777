import type { BillingCycle } from "@/core/billing-cycle";
import { Prisma, type Tx } from "@/db";
import type { Price } from "../domain/catalog";

/** A price of a product or option from a moment on; `after` null: not sold that way any more. */
export type PriceToWrite = {
  kind: "product" | "option";
  id: string;
  cycle: BillingCycle;
  currency: string;
  before: Price | null;
  after: Price | null;
};

/** Writes prices that begin at `at`, as rows of their own: what has begun earlier stays in the history. */
export async function writeCatalogPrices(tx: Tx, prices: readonly PriceToWrite[], at: Date): Promise<void> {
  for (const kind of ["product", "option"] as const) {
    const rows = prices.filter((price) => price.kind === kind);
    if (rows.length > 0) await write(tx, kind, rows, at);
  }
}

async function write(tx: Tx, kind: PriceToWrite["kind"], rows: PriceToWrite[], at: Date): Promise<void> {
  const table = Prisma.raw(`${kind}_prices`);
  const target = Prisma.raw(`${kind}_id`);
  // A withdrawn price keeps its amounts, which nobody is charged.
  const amounts = rows.map(({ before, after }) => after ?? before ?? { priceMinor: 0, setupMinor: 0 });
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${table} (${target}, cycle, currency, valid_from, price_minor, setup_minor, floor_minor, withdrawn)
    SELECT id, cycle::billing_cycle, currency, ${at}, price, setup, floor, withdrawn
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ cycle }) => cycle)}::text[],
      ${rows.map(({ currency }) => currency)}::text[], ${amounts.map(({ priceMinor }) => priceMinor)}::bigint[],
      ${amounts.map(({ setupMinor }) => setupMinor)}::bigint[],
      ${rows.map(({ after }) => after?.floorMinor ?? null)}::bigint[],
      ${rows.map(({ after }) => after === null)}::boolean[])
      AS given (id, cycle, currency, price, setup, floor, withdrawn)
    ON CONFLICT (${target}, cycle, currency, valid_from) DO UPDATE SET price_minor = EXCLUDED.price_minor,
      setup_minor = EXCLUDED.setup_minor, floor_minor = EXCLUDED.floor_minor, withdrawn = EXCLUDED.withdrawn`);
}
