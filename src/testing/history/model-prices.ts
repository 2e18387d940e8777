import { rounded } from "./calendar";
import type { Client } from "./model";
import { rateOf } from "./model-tiers";

/** What a unit costs at retail each cycle and once, in minor units. */
export type Retail = { price: number; setup: number };
export type Item = { quantity: number; ips: number };
export type PriceList = { base: Retail; ram: Retail; ips: Retail };

/** What an order comes to before tax: each unit price less the rate, rounded, times how many. */
export function netOf({ standing }: Client, items: readonly (Item & { list: PriceList })[]): number {
  const bps = BigInt(10_000 - (standing ? rateOf(standing) : 0));
  const unit = (minor: number) => rounded(BigInt(minor) * bps, 10_000n);
  const both = ({ price, setup }: Retail) => unit(price) + unit(setup);
  return items.reduce(
    (sum, { quantity, ips, list }) =>
      sum + quantity * (both(list.base) + both(list.ram) + ips * both(list.ips)),
    0,
  );
}

const EXPONENTS: Readonly<Record<string, number>> = { EUR: 2, JPY: 0, KWD: 3 };

/** Minor units of a currency in EUR cents, at so many millionths of a euro for one. */
export function inBase(minor: number, currency: string, millionths: number): number {
  if (currency === "EUR") return minor;
  return rounded(BigInt(minor) * BigInt(millionths) * 100n, 10n ** BigInt(6 + (EXPONENTS[currency] ?? 2)));
}
