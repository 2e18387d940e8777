import { currencyExponent } from "@/core/currencies";

/**
 * The tolerance for rounding differences, which is set in minor units of the provider's currency `base`, as that many
 * of `currency` with its own decimals: 0.50 EUR is 0.500 KWD and 0 JPY. Not converted: it is about digits, not value.
 * Mirrored by SQL `rounding_tolerance`.
 */
export function toleranceIn(toleranceMinor: number, base: string, currency: string): number {
  const shift = currencyExponent(currency) - currencyExponent(base);
  return shift >= 0 ? toleranceMinor * 10 ** shift : Math.floor(toleranceMinor / 10 ** -shift);
}
