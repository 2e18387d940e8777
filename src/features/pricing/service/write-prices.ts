import { Prisma, type Tx } from "@/db";
import type { PlannedPrice } from "../domain/planned-prices";

/** Writes prices that begin at `at`; a row of the very same moment gives way, one that began earlier stays. */
export async function writePrices(tx: Tx, prices: readonly PlannedPrice[], at: Date): Promise<void> {
  for (const kind of ["product", "option"] as const) {
    const rows = prices.filter((price) => price.kind === kind);
    if (rows.length > 0) await write(tx, kind, rows, at);
  }
}

async function write(tx: Tx, kind: PlannedPrice["kind"], rows: PlannedPrice[], at: Date): Promise<void> {
  const table = Prisma.raw(`${kind}_prices`);
  const target = Prisma.raw(`${kind}_id`);
  // A withdrawn price keeps its amounts, which nobody is charged.
  const amounts = rows.map(({ before, after }) => after ?? before ?? { priceMinor: 0, setupMinor: 0 });
  const floors = rows.map(({ after }) => after?.floorMinor ?? null);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${table} (${target}, cycle, currency, valid_from, price_minor, setup_minor, floor_minor, withdrawn)
    SELECT id, cycle::billing_cycle, currency, ${at}, price, setup, floor, withdrawn
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ cycle }) => cycle)}::text[],
      ${rows.map(({ currency }) => currency)}::text[], ${amounts.map(({ priceMinor }) => priceMinor)}::bigint[],
      ${amounts.map(({ setupMinor }) => setupMinor)}::bigint[], ${floors}::bigint[],
      ${rows.map(({ after }) => after === null)}::boolean[])
      AS given (id, cycle, currency, price, setup, floor, withdrawn)
    ON CONFLICT (${target}, cycle, currency, valid_from) DO UPDATE SET price_minor = EXCLUDED.price_minor,
      setup_minor = EXCLUDED.setup_minor, floor_minor = EXCLUDED.floor_minor, withdrawn = EXCLUDED.withdrawn`);
}
