import type { Letterhead, Note, Sheet, Total } from "@/integrations/documents";
import type { BusinessDocument, Party, Seller, TaxSum } from "../domain/model";
import { type Language, languageOf } from "./language";

/** What every document of this seller and buyer has in common. */
export function letterOf(document: BusinessDocument, recipientLabel: string) {
  const { seller, buyer, issuedAt, taxName, locale } = document;
  const language = languageOf(locale);
  return {
    language: locale,
    date: issuedAt,
    letterhead: letterheadOf(seller, taxName, language),
    recipient: {
      label: recipientLabel,
      name: buyer.name,
      lines: addressOf(buyer, { taxName, home: seller.country }, language),
    },
    introduction: [],
    pageLabel: (page, pages) => language.t("page", { page, pages }),
  } satisfies Partial<Sheet>;
}

function letterheadOf(seller: Seller, taxName: string, language: Language): Letterhead {
  return {
    name: seller.name,
    lines: [
      ...addressOf(seller, { taxName, home: null }, language),
      ...present(seller.registration),
      ...present(seller.email),
    ],
    logo: seller.logo,
    accent: seller.accent,
    footer: seller.footer,
  };
}

/** The country stands in an address abroad, and in the sender's own. */
function addressOf(
  party: Party,
  { taxName, home }: { taxName: string; home: string | null },
  { t, countryName }: Language,
): string[] {
  const country = party.country === home ? null : countryName(party.country);
  const isTold = country !== null && party.address.at(-1)?.toLowerCase() !== country.toLowerCase();
  return [
    ...party.address,
    ...(isTold ? [country] : []),
    ...(party.taxId ? [t("party.taxId", { name: taxName, id: party.taxId })] : []),
  ];
}

function present(text: string | null): string[] {
  return text ? [text] : [];
}

type Taxed = { taxes: readonly TaxSum[]; taxName: string; currency: string };

/** One sum for each rate; why there is none is said too, where it is the law's to ask. */
export function taxTotals(
  { taxes, taxName: name, currency }: Taxed,
  { t, money, percent }: Language,
): Total[] {
  return taxes.flatMap(({ treatment, rateBps, netMinor, taxMinor }) => {
    if (treatment === "none") return [];
    const rate = { name, percent: percent(rateBps), net: money(netMinor, currency) };
    const label = treatment === "standard" ? t("totals.tax", rate) : t(`totals.${treatment}`, { name });
    return [{ label, value: money(taxMinor, currency), weight: "plain" as const }];
  });
}

/** Why a document bears no tax. */
export function taxNotes({ taxes, taxName: name }: Taxed, { t }: Language): Note[] {
  return taxes.flatMap(({ treatment }) =>
    treatment === "none" || treatment === "standard" ? [] : [note(t(`notes.${treatment}`, { name }))],
  );
}

/** A sentence below the sums. */
export function note(...lines: string[]): Note {
  return { heading: null, lines, pairs: [], boxed: false };
}
