import { currencyExponent } from "./currencies";

/** An amount as it leaves the product: integer minor units of `currency` (R76). */
export type Money = { amount: number; currency: string };

/** Whole percent is 10 000 basis points. */
export const FULL_BPS = 10_000;

/** Throws a RangeError unless `value` is an integer that JSON carries exactly (house rule 1). */
export function assertMinor(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact amount of minor units: ${value}`);
  return value;
}

/** A database `bigint` of minor units as a number; refuses what JSON could not carry. */
export function minorFromDb(value: bigint | number): number {
  return assertMinor(Number(value));
}

/** `numerator / denominator`, rounded half away from zero. The product's only rounding (house rule 1). */
export function roundDivide(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError("denominator must be positive");
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** A unit price less `discountBps` basis points, in minor units, rounded once (R20, R21: 100.00 at 20 % is 80.00). */
export function discountUnitMinor(retailMinor: number, discountBps: number): number {
  const product = assertMinor(retailMinor) * (FULL_BPS - discountBps);
  // Whole numbers that a float holds exactly are divided exactly; the rest takes the slow way to the same result.
  if (Number.isSafeInteger(product) && product >= 0) {
    const remainder = product % FULL_BPS;
    return (product - remainder) / FULL_BPS + (remainder * 2 >= FULL_BPS ? 1 : 0);
  }
  const kept = BigInt(FULL_BPS - discountBps);
  return assertMinor(Number(roundDivide(BigInt(assertMinor(retailMinor)) * kept, BigInt(FULL_BPS))));
}

/** `unitMinor × quantity`, exact; throws a RangeError above 2^53 − 1. */
export function multiplyMinor(unitMinor: number, quantity: number): number {
  const product = assertMinor(unitMinor) * quantity;
  // A float that is a safe integer is the exact product: a larger one would have been rounded to 2^53 or more.
  if (Number.isSafeInteger(quantity)) return assertMinor(product);
  throw new RangeError(`not a whole quantity: ${quantity}`);
}

/** Sum of minor units, exact; throws a RangeError above 2^53 − 1. */
export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total = assertMinor(total + assertMinor(amount));
  return total;
}

/**
 * Splits `totalMinor` in proportion to `weights` (non-negative integers) so that the parts sum to the total:
 * floors first, then one unit each to the largest remainders, earlier parts first.
 */
export function allocateMinor(totalMinor: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole <= 0n) throw new RangeError("weights must sum to more than zero");
  const sign = totalMinor < 0 ? -1n : 1n;
  const total = BigInt(assertMinor(totalMinor)) * sign;
  const shares = weights.map((weight, index) => {
    const product = total * BigInt(weight);
    return { index, floor: product / whole, remainder: product % whole };
  });
  let left = total - shares.reduce((sum, share) => sum + share.floor, 0n);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.floor += 1n;
    left -= 1n;
  }
  return shares.map((share) => Number(share.floor * sign));
}

/**
 * Minor units of a decimal text such as "12.5" or "1200" in `currency`.
 * Returns null for anything else: signs, exponents, grouping, more decimals than the currency has.
 */
export function parseMajor(text: string, currency: string): number | null {
  const exponent = currencyExponent(currency);
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const decimals = match[2] ?? "";
  if (decimals.length > exponent) return null;
  const minor = Number(`${match[1]}${decimals.padEnd(exponent, "0")}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/**
 * What `parseMajor` reads, as people type it in either language: "12,50" is "12.50". For forms; files keep the point.
 *
 * Three digits after a comma may be a thousand, and are refused in every currency. So is "1.234" wherever a currency has
 * fewer than three decimals; where it has three, that is how `formatMajor` fills the very field, and it means 1.234.
 */
export function parseTyped(text: string, currency: string): number | null {
  return /,\d{3}$/.test(text.trim()) ? null : parseMajor(text.replace(",", "."), currency);
}

/** Minor units as a plain decimal text, "80.00" for 8000 EUR: for CSV and form fields, not for people's eyes. */
export function formatMajor(amountMinor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const digits = String(Math.abs(assertMinor(amountMinor))).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Minor units for people, by `Intl`: "€80.00". */
export function formatMoney(amountMinor: number, currency: string, locale = "en"): string {
  const exponent = currencyExponent(currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
    // A decimal text keeps amounts exact that a float of major units would not.
  }).format(formatMajor(amountMinor, currency) as unknown as number);
}
