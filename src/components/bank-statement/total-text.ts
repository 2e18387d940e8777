import { type Money, sumMinor } from "@/core/money";
import type { Formats } from "../ui/use-formats";

/** "€12.00 and $5.00": amounts of several currencies do not add up. */
export function totalText(amounts: readonly Money[], formats: Formats): string {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  const sums = currencies.map((currency) => {
    const own = amounts.filter((one) => one.currency === currency);
    return formats.money(sumMinor(own.map(({ amount }) => amount)), currency);
  });
  return formats.list(sums);
}
