import { RATE_SCALE } from "@/core/exchange";
import type { Tx } from "@/db";

type RateRow = { currency: string; rate_millionths: bigint };

/** R76: of each currency the newest rate that is valid on `day`; the provider's own currency is 1. */
export async function ratesOf(tx: Tx, day: string, ownCurrency: string): Promise<Record<string, number>> {
  const rows = await tx.$queryRaw<RateRow[]>`
    SELECT DISTINCT ON (currency) currency, rate_millionths FROM exchange_rates
    WHERE valid_from <= ${day}::date ORDER BY currency, valid_from DESC`;
  const rates = Object.fromEntries(rows.map((row) => [row.currency, Number(row.rate_millionths)]));
  return { ...rates, [ownCurrency]: RATE_SCALE };
}
