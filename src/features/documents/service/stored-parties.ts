import { z } from "zod";
import type { Prisma, Tx } from "@/db";
import { companySettings, DEFAULT_SETTINGS, readLogo } from "@/features/settings";
import { firstLocale } from "@/i18n/first-locale";
import type { Locale } from "@/i18n/locales";
import type { Party, Seller } from "../domain/model";
import { buyerOf, sellerOf } from "../domain/parties";

const text = z.string().nullish();

/** `parties` of an invoice or a credit note: what was known of both sides when it was issued. */
const storedParties = z.looseObject({
  seller: z.looseObject({}).default({}),
  taxName: z.string().optional(),
  /** Absent in documents that are older than the choice of a language: they are English. */
  locale: z.string().optional(),
  buyer: z.looseObject({ name: text, address: text, country: text, tax_id: text }).default({}),
});

export type Parties = { seller: Seller; buyer: Party; taxName: string; locale: Locale };

/** `before`: of the invoice that a credit note is for, which says what its tax is called. */
type Stored = { of: Prisma.JsonValue; before?: Prisma.JsonValue | undefined };

/**
 * Seller, buyer and language as a document's row keeps them, never as they are today. `clientName` stands in for a buyer that
 * the row does not know, of documents older than that column.
 */
export async function partiesOf(tx: Tx, stored: Stored, clientName: string): Promise<Parties> {
  const { seller, buyer, taxName, locale } = storedParties.parse(stored.of);
  const before = storedParties.parse(stored.before ?? {});
  const company = companySettings.parse({ ...DEFAULT_SETTINGS.company, ...seller });
  return {
    seller: sellerOf(company, await readLogo(tx, company.logo)),
    buyer: buyerOf({ ...buyer, name: buyer.name || clientName }),
    taxName: taxName ?? before.taxName ?? "VAT",
    locale: firstLocale(locale),
  };
}
