import type { useTranslations } from "next-intl";
import type { TaxTreatment } from "@/features/billing";
import type { Formats } from "../ui/use-formats";

/** A document's tax, or that which a client's next one will bear. `name`: what the provider calls it. */
export type TaxFacts = { treatment: TaxTreatment; bps: number; country?: string | null; name?: string };

type Texts = ReturnType<typeof useTranslations<"billing.tax">>;

function valuesOf({ bps, country, name }: TaxFacts, t: Texts, formats: Formats) {
  return {
    rate: formats.bps(bps),
    name: name ?? t("generic"),
    country: country ? formats.country(country) : "",
  };
}

/** What a sum of tax is: "VAT 19% (Germany)", "Exempt from tax". */
export function taxWords(tax: TaxFacts, t: Texts, formats: Formats): string {
  const values = valuesOf(tax, t, formats);
  if (tax.treatment === "standard" && values.country === "") return `${values.name} ${values.rate}`;
  return t(`words.${tax.treatment}`, values);
}

/** What follows from a client's details, as a sentence to it or, about it, to an admin. */
export function taxSentence(
  tax: TaxFacts,
  buyerCountry: string,
  reader: "client" | "admin",
  t: Texts,
  formats: Formats,
): string {
  const values = valuesOf({ ...tax, country: tax.country ?? buyerCountry }, t, formats);
  const key =
    tax.treatment === "reverse_charge" && reader === "admin" ? "reverse_charge_admin" : tax.treatment;
  return t(`follows.${key}`, values);
}
