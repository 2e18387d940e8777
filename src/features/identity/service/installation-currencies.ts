import type { Tx } from "@/db";
import { readSettings } from "@/features/settings";

/** Currencies that a client may have: the provider's own, and those with an exchange rate. */
export async function installationCurrencies(tx: Tx): Promise<string[]> {
  const { company } = await readSettings(tx);
  const rates = await tx.exchangeRate.findMany({ distinct: ["currency"], select: { currency: true } });
  return [...new Set([company.currency, ...rates.map(({ currency }) => currency).sort()])];
}
