import type { ClientBilling } from "@/core/client-billing";
import type { Settings } from "@/features/settings";
import { addTax, taxOf } from "../domain/tax";
import type { TaxDto } from "../dto";

/** What tax the invoices of a client bear, in today's terms. */
export function taxFor(billing: ClientBilling, settings: Settings): TaxDto {
  const { treatment, country, rateBps } = taxOf(billing, settings.company.country, settings.billing.tax);
  return { treatment, country: country || null, bps: rateBps, name: settings.billing.tax.name };
}

/** The tax of what costs `netLinesMinor`, and what its invoice will ask for: as newInvoiceRows reckons it. */
export function invoiceTotals(netLinesMinor: readonly number[], billing: ClientBilling, settings: Settings) {
  const tax = taxOf(billing, settings.company.country, settings.billing.tax);
  const { taxMinor, totalMinor } = addTax(netLinesMinor, tax);
  return { taxMinor, totalMinor };
}
