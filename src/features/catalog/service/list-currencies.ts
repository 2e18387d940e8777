import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import { getCatalog } from "./get-catalog";

/** Currencies that a price list may be in: those that the catalogue has prices or an exchange rate for, and USD. */
export async function listCurrencies(ctx: Context): Promise<string[]> {
  authorizeProvider(ctx, "catalog:manage");
  const { exchangeRates, products } = await getCatalog(ctx);
  const priced = products.flatMap((product) => Object.keys(product.prices));
  return [...new Set(["USD", ...Object.keys(exchangeRates), ...priced])].sort();
}

/** Currencies that prices can be set in: those with an exchange rate. */
export async function listPriceCurrencies(ctx: Context): Promise<string[]> {
  authorizeProvider(ctx, "catalog:manage");
  return Object.keys((await getCatalog(ctx)).exchangeRates).sort();
}
