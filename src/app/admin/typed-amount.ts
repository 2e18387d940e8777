import { currencyExponent } from "@/core/currencies";
import { fieldError } from "@/core/errors";
import { formatMajor, parseTyped } from "@/core/money";

/**
 * Minor units of an amount as it was typed, above zero; an error at the field `amount` otherwise, in the words of
 * `text`.
 */
export function typedAmount(
  amount: string,
  currency: string,
  text: (values: { currency: string; example: string }) => string,
): number {
  const amountMinor = parseTyped(amount, currency);
  if (amountMinor !== null && amountMinor > 0) return amountMinor;
  const example = formatMajor(1200 * 10 ** currencyExponent(currency), currency);
  throw fieldError(["amount"], "invalid_amount", text({ currency, example }));
}
