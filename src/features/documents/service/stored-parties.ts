import { z } from "zod";
import type { Prisma, Tx } from "@/db";
import { companySettings, DEFAULT_SETTINGS, readLogo } from "@/features/settings";
import type { Party, Seller } from "../domain/model";
import { buyerOf, sellerOf } from "../domain/parties";

const text = z.string().nullish();

/** `parties` of an invoice or a credit note: what was known of both sides when it was issued. */
const storedParties = z.looseObject({
  seller: z.looseObject({}).default({}),
  taxName: z.string().default("VAT"),
  buyer: z.looseObject({ name: text, address: text, country: text, tax_id: text }).default({}),
});

export type Parties = { seller: Seller; buyer: Party; taxName: string };

/**
 * Seller and buyer as a document's row keeps them, never as they are today. `clientName` stands in for a buyer that
 * the row does not know, of documents older than that column.
 */
export async function partiesOf(tx: Tx, stored: Prisma.JsonValue, clientName: string): Promise<Parties> {
  const { seller, buyer, taxName } = storedParties.parse(stored);
  const company = companySettings.parse({ ...DEFAULT_SETTINGS.company, ...seller });
  return {
    seller: sellerOf(company, await readLogo(tx, company.logo)),
    buyer: buyerOf({ ...buyer, name: buyer.name || clientName }),
    taxName,
  };
}
