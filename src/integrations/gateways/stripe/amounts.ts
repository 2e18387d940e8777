import { currencyExponent } from "@/core/currencies";
import { GatewayError } from "../gateway";

// Stripe's decimals are not ISO 4217's everywhere (docs.stripe.com/currencies).
const NO_DECIMALS = /^(BIF|CLP|DJF|GNF|JPY|KMF|KRW|MGA|PYG|RWF|VND|VUV|XAF|XOF|XPF)$/;
/** Three decimals, of which the last has to be 0. */
const THREE_DECIMALS = /^(BHD|JOD|KWD|OMR|TND)$/;
/** Said in two decimals, which both have to be 0. */
const WHOLE_ONLY = /^(ISK|UGX)$/;
const NOT_TAKEN = /^(CLF|CUP|IQD|IRR|KPW|LYD|SDG|SYP|UYI|UYW)$/;

/** Whether Stripe takes cards in this currency. */
export function isTaken(currency: string): boolean {
  return !NOT_TAKEN.test(currency);
}

/** The least amount not below `amountMinor` that Stripe can charge; both in minor units by ISO 4217. */
export function payableMinor(amountMinor: number, currency: string): number {
  const step = stepMinor(currency);
  return Math.ceil(amountMinor / step) * step;
}

/** Minor units by ISO 4217 as Stripe counts them. @throws {GatewayError} when Stripe can't charge just that */
export function toStripe(amountMinor: number, currency: string): number {
  if (!isTaken(currency) || amountMinor % stepMinor(currency) !== 0)
    throw new GatewayError("refused", "amount_not_payable");
  return Math.round(amountMinor * 10 ** shiftOf(currency));
}

/** Stripe's count in minor units by ISO 4217. @throws {RangeError} when there is no whole number of them */
export function fromStripe(amount: number, currency: string): number {
  const factor = 10 ** Math.abs(shiftOf(currency));
  const minor = shiftOf(currency) > 0 ? amount / factor : amount * factor;
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount of ${currency}: ${amount}`);
  return minor;
}

/** By how many decimals Stripe's count is finer than ISO 4217's. */
function shiftOf(currency: string): number {
  const decimals = NO_DECIMALS.test(currency) ? 0 : THREE_DECIMALS.test(currency) ? 3 : 2;
  return decimals - currencyExponent(currency);
}

/** What a chargeable amount is a multiple of, in minor units by ISO 4217. */
function stepMinor(currency: string): number {
  if (THREE_DECIMALS.test(currency)) return 10;
  if (WHOLE_ONLY.test(currency)) return 10 ** currencyExponent(currency);
  return 10 ** Math.max(0, -shiftOf(currency));
}
