import { BILLING_CYCLES } from "@/core/billing-cycle";
import { convertFromBase } from "@/core/exchange";
import type { CatalogProduct, Price, PriceTable } from "./catalog";

/** Millionths of the provider's currency for one unit of each currency. */
export type ExchangeRates = Readonly<Record<string, number>>;

/**
 * Products with prices in every currency that has an exchange rate (R76): where a product, or an option, has none of its
 * own in a currency, each of its prices in the provider's currency `base` is converted, rounded once. Such a price says
 * at what rate it came about.
 */
export function withConvertedPrices(
  products: readonly CatalogProduct[],
  base: string,
  rates: ExchangeRates,
): CatalogProduct[] {
  const others = Object.entries(rates).filter(([currency]) => currency !== base);
  const converted = (table: PriceTable) => convertTable(table, base, others);
  return products.map((product) => ({
    ...product,
    prices: converted(product.prices),
    groups: product.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => ({ ...option, prices: converted(option.prices) })),
    })),
  }));
}

function convertTable(table: PriceTable, base: string, rates: [string, number][]): PriceTable {
  const listed = table[base];
  const missing = rates.filter(([currency]) => !Object.values(table[currency] ?? {}).some(Boolean));
  if (!listed || missing.length === 0) return table;
  const prices: { [currency: string]: PriceTable[string] } = { ...table };
  for (const [currency, rateMillionths] of missing) {
    const to = (minor: number) => convertFromBase(minor, base, currency, rateMillionths);
    const cycles = BILLING_CYCLES.flatMap((cycle) => {
      const price = listed[cycle];
      return price ? [[cycle, convertPrice(price, to, { currency: base, rateMillionths })]] : [];
    });
    prices[currency] = Object.fromEntries(cycles);
  }
  return prices;
}

function convertPrice(price: Price, to: (minor: number) => number, fx: Price["fx"]): Price {
  const { priceMinor, setupMinor, floorMinor } = price;
  return {
    priceMinor: to(priceMinor),
    setupMinor: to(setupMinor),
    floorMinor: floorMinor === null ? null : to(floorMinor),
    fx,
  };
}
