import * as jsvat from "jsvat-next";
import type { ClientBilling } from "@/core/client-billing";
import { allocateMinor, FULL_BPS, roundDivide, sumMinor } from "@/core/money";
import type { TaxSettings } from "@/features/settings";

// Node's loader finds none of the names in its CommonJS but all of them in `default`; bundlers take its modules, which
// have no `default`.
const { checkVAT, countries } = (jsvat as { default?: typeof jsvat }).default ?? jsvat;

/**
 * Why an invoice bears the tax that it bears. `none`: the provider charges no tax. `standard`: a country's rate.
 * `exempt`: the client is. `reverse_charge`: a business in another country of the EU accounts for it itself.
 * `outside`: no rate is set for where the client is.
 */
export type TaxTreatment = "none" | "standard" | "exempt" | "reverse_charge" | "outside";

/** The tax of one document. `country`: whose rate it is, empty without one. */
export type Tax = { treatment: TaxTreatment; country: string; rateBps: number };

const EU = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether a text is a VAT number that some country of the EU could have given: form and check digits, not the register. */
export function isEuVatNumber(text: string): boolean {
  return checkVAT(text, countries).isValid && EU.has(vatCountry(text));
}

/** The country of a VAT number. Greece writes EL where ISO has GR. */
export function vatCountry(text: string): string {
  const prefix = text.trim().slice(0, 2).toUpperCase();
  return prefix === "EL" ? "GR" : prefix;
}

/**
 * What tax a client pays: at home the provider's rate, whoever buys. In another country of the EU a business with a VAT
 * number of that country accounts for the tax itself (Article 196 of Directive 2006/112/EC); anybody else pays the
 * country's rate, or the provider's where none is set. Outside of the EU the country's rate, if one is set.
 */
export function taxOf(buyer: Omit<ClientBilling, "dueDays">, sellerCountry: string, rules: TaxSettings): Tax {
  if (!rules.enabled) return untaxed("none");
  if (buyer.taxExempt) return untaxed("exempt");
  const rates = new Map(rules.rates.map(({ country, rateBps }) => [country, rateBps]));
  const standard = (country: string): Tax => ({
    treatment: "standard",
    country,
    rateBps: rates.get(country) ?? 0,
  });
  if (buyer.country === sellerCountry) return standard(sellerCountry);
  const withinEu = EU.has(buyer.country) && EU.has(sellerCountry);
  const isBusiness = isEuVatNumber(buyer.taxId) && vatCountry(buyer.taxId) === buyer.country;
  if (withinEu && isBusiness && rules.reverseCharge) return untaxed("reverse_charge");
  if (rates.has(buyer.country)) return standard(buyer.country);
  return withinEu ? standard(sellerCountry) : untaxed("outside");
}

function untaxed(treatment: TaxTreatment): Tax {
  return { treatment, country: "", rateBps: 0 };
}

/** A document's sums in minor units. `lineTaxMinor`: each line's share, in the lines' order; they sum to `taxMinor`. */
export type TaxedSums = { netMinor: number; taxMinor: number; totalMinor: number; lineTaxMinor: number[] };

/** Tax is rounded once for the document, half away from zero, and shared out to the lines by the remainder rule. */
export function addTax(netLinesMinor: readonly number[], { rateBps }: Tax): TaxedSums {
  const netMinor = sumMinor(netLinesMinor);
  const taxMinor = Number(roundDivide(BigInt(netMinor) * BigInt(rateBps), BigInt(FULL_BPS)));
  return {
    netMinor,
    taxMinor,
    totalMinor: sumMinor([netMinor, taxMinor]),
    lineTaxMinor: taxMinor === 0 ? netLinesMinor.map(() => 0) : allocateMinor(taxMinor, netLinesMinor),
  };
}
