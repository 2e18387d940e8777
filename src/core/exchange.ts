import { currencyExponent } from "./currencies";
import { assertMinor, roundDivide } from "./money";

/** Exchange rates are integers of millionths: 1 unit of the source currency in the target currency × 10^6. */
export const RATE_SCALE = 1_000_000;

/**
 * Converts minor units of the provider's currency `base` to minor units of `to`, at the rate of `to` in it
 * (`rateMillionths`: 1 major unit of `to` in major units of `base`, × 10^6), rounded once.
 */
export function convertFromBase(
  amountMinor: number,
  base: string,
  to: string,
  rateMillionths: number,
): number {
  const numerator =
    BigInt(assertMinor(amountMinor)) * BigInt(RATE_SCALE) * 10n ** BigInt(currencyExponent(to));
  const denominator = BigInt(rateMillionths) * 10n ** BigInt(currencyExponent(base));
  return assertMinor(Number(roundDivide(numerator, denominator)));
}

/**
 * Converts minor units of `from` to minor units of `to` at `rateMillionths` (1 major unit of `from` in major
 * units of `to`, × 10^6), rounded once. R76: the rate that was used is kept with the document.
 */
export function convertMinor(amountMinor: number, from: string, to: string, rateMillionths: number): number {
  const numerator =
    BigInt(assertMinor(amountMinor)) * BigInt(rateMillionths) * 10n ** BigInt(currencyExponent(to));
  const denominator = BigInt(RATE_SCALE) * 10n ** BigInt(currencyExponent(from));
  return assertMinor(Number(roundDivide(numerator, denominator)));
}
