import { convertMinor } from "@/core/exchange";
import { parseRate } from "@/core/exchange-rate-text";
import { parseTyped } from "@/core/money";
import type { TransferRateDto } from "@/features/billing";

/** A transfer as it is being typed. */
export type TypedTransfer = { amount: string; currency: string; rate: string };

/**
 * What it counts for in the client's currency, in minor units: at the rate that is typed, or today's. Null while it is no
 * amount, or too much.
 */
export function creditedOf(
  { amount, currency, rate }: TypedTransfer,
  own: string,
  rates: readonly TransferRateDto[],
): number | null {
  const typed = parseTyped(amount, currency);
  if (typed === null || currency === own) return typed;
  const millionths =
    rate.trim() === ""
      ? (rates.find((each) => each.currency === currency)?.rateMillionths ?? null)
      : parseRate(rate);
  if (millionths === null) return null;
  try {
    return convertMinor(typed, currency, own, millionths);
  } catch {
    return null;
  }
}
