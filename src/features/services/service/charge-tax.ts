import type { Context } from "@/db";
import { invoiceTotals, taxFor } from "@/features/billing";
import type { Catalog } from "@/features/catalog";
import type { PricingBasis } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { ChargeTaxDto } from "../dto";

type World = { catalog: Catalog; basis: PricingBasis };

/**
 * The tax of what a change or a renewal costs, and what its invoice asks for: as the charge itself reckons it. Of a
 * negative amount, the tax that is given back with it.
 */
export async function chargeTax(
  ctx: Context,
  netMinor: number,
  { catalog, basis: { billing, currency } }: World,
): Promise<ChargeTaxDto> {
  const settings = await getSettingsAt(ctx, catalog.version);
  const sign = netMinor < 0 ? -1 : 1;
  const { taxMinor, totalMinor } = invoiceTotals([Math.abs(netMinor)], billing, settings);
  const money = (minor: number) => ({ amount: minor === 0 ? 0 : sign * minor, currency });
  return { tax: money(taxMinor), total: money(totalMinor), taxTerms: taxFor(billing, settings) };
}
