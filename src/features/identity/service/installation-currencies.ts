import type { Tx } from "@/db";

/**
 * Currencies that a client may have: those with an exchange rate, and the provider's own.
 * The settings feature comes after this one, hence the look into its row.
 */
export async function installationCurrencies(tx: Tx): Promise<string[]> {
  const company = await tx.setting.findUnique({ where: { key: "company" } });
  const own = (company?.value as { currency?: string } | undefined)?.currency ?? "EUR";
  const rates = await tx.exchangeRate.findMany({ distinct: ["currency"], select: { currency: true } });
  return [...new Set([own, ...rates.map(({ currency }) => currency).sort()])];
}
