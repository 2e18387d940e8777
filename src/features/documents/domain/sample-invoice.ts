import type { Locale } from "@/i18n/locales";
import type { InvoiceDocument, Seller } from "./model";

const UNIT = 8_000;
const RETAIL = 10_000;
const DISCOUNT_BPS = 2_000;
const TAX_BPS = 1_900;
const DUE_MS = 14 * 24 * 60 * 60 * 1000;

type Words = { locale: Locale; number: string; buyer: string; line: string };

/** An invoice over two lines, for seeing what a letterhead looks like; R21's amounts. */
export function sampleInvoice(seller: Seller, currency: string, words: Words, now: Date): InvoiceDocument {
  const lines = [1, 2].map((quantity) => ({
    description: words.line,
    period: null,
    quantity,
    unitMinor: UNIT,
    retailUnitMinor: RETAIL,
    discountBps: DISCOUNT_BPS,
    taxBps: TAX_BPS,
    amountMinor: UNIT * quantity,
  }));
  const netMinor = UNIT * 3;
  const taxMinor = (netMinor * TAX_BPS) / 10_000;
  return {
    kind: "invoice",
    locale: words.locale,
    number: words.number,
    seller,
    buyer: { name: words.buyer, address: [], country: null, taxId: null },
    taxName: "VAT",
    issuedAt: now,
    dueAt: new Date(now.getTime() + DUE_MS),
    currency,
    orderId: null,
    isVoid: false,
    lines,
    netMinor,
    taxes: [{ treatment: "standard", rateBps: TAX_BPS, netMinor, taxMinor }],
    totalMinor: netMinor + taxMinor,
    paidMinor: 0,
    creditedMinor: 0,
    dueMinor: netMinor + taxMinor,
    note: null,
  };
}
