import type { CompanySettings } from "@/features/settings";
import type { Party, Seller } from "./model";

/** The provider's settings as they were when a document was issued, as whose letterhead it bears. */
export function sellerOf(company: CompanySettings, logo: Uint8Array | null): Seller {
  const { bankAccount, bankHolder, bankName, bankCode } = company;
  return {
    name: company.name,
    address: linesOf(company.address),
    country: company.country,
    taxId: company.taxId,
    registration: company.registration,
    email: company.supportEmail,
    logo,
    accent: company.accent,
    footer: linesOf(company.footer),
    bank: bankAccount
      ? { holder: bankHolder ?? company.name, bank: bankName, account: bankAccount, code: bankCode }
      : null,
  };
}

/** A client as a document's row keeps it. */
export type StoredBuyer = {
  name: string;
  address?: string | null | undefined;
  country?: string | null | undefined;
  tax_id?: string | null | undefined;
};

export function buyerOf({ name, address, country, tax_id }: StoredBuyer): Party {
  return { name, address: linesOf(address), country: country || null, taxId: tax_id || null };
}

function linesOf(text: string | null | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
