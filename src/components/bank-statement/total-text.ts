import { formatMoney, type Money, sumMinor } from "@/core/money";

/** "€12.00 and $5.00": amounts of several currencies do not add up. */
export function totalText(amounts: readonly Money[]): string {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  const sums = currencies.map((currency) => {
    const own = amounts.filter((one) => one.currency === currency);
    return formatMoney(sumMinor(own.map(({ amount }) => amount)), currency);
  });
  return new Intl.ListFormat("en").format(sums);
}
