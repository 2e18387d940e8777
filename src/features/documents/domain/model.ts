import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { Locale } from "@/i18n/locales";

/** What documents say, in figures and names: no wording, no format. Amounts are minor units of `currency`. */
type Shared = {
  /** The language that it is written in. */
  locale: Locale;
  number: string;
  seller: Seller;
  buyer: Party;
  issuedAt: Date;
  currency: string;
  /** What tax is called where the seller is: "VAT". */
  taxName: string;
};

export type Party = {
  name: string;
  /** As on an envelope, one a line. */
  address: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  taxId: string | null;
};

/** Whose letterhead it is: the provider's or, on what its customers get, a reseller's own. */
export type Seller = Party & {
  registration: string | null;
  email: string | null;
  /** A PNG. */
  logo: Uint8Array | null;
  /** "#0f766e". */
  accent: string;
  footer: readonly string[];
  bank: BankAccount | null;
};

export type BankAccount = {
  holder: string;
  bank: string | null;
  /** IBAN or another number. */
  account: string;
  /** BIC or another code. */
  code: string | null;
};

/** Why a document bears the tax that it bears: see billing/domain/tax.ts. */
export type TaxTreatment = "none" | "standard" | "exempt" | "reverse_charge" | "outside";

/** The tax of one rate. `netMinor` is what it is on. */
export type TaxSum = {
  treatment: TaxTreatment;
  rateBps: number;
  netMinor: number;
  taxMinor: number;
};

export type DocumentLine = {
  description: string;
  /** What it pays for; `end` is the first moment after it. */
  period: { start: Date; end: Date } | null;
  quantity: number;
  unitMinor: number;
  /** Before a discount of `discountBps` basis points. */
  retailUnitMinor: number;
  discountBps: number;
  /** Basis points of `amountMinor`. */
  taxBps: number;
  /** Before tax. */
  amountMinor: number;
};

export type InvoiceDocument = Shared & {
  kind: "invoice";
  dueAt: Date;
  orderId: string | null;
  isVoid: boolean;
  lines: readonly DocumentLine[];
  netMinor: number;
  taxes: readonly TaxSum[];
  totalMinor: number;
  paidMinor: number;
  /** Written off by credit notes. */
  creditedMinor: number;
  dueMinor: number;
  note: string | null;
};

export type CreditNoteDocument = Shared & {
  kind: "credit_note";
  /** Of the invoice that it takes back a part of. */
  invoiceNumber: string | null;
  reason: string;
  /** `invoice`: taken off what it still asks for. `balance` or a gateway: given back. */
  destination: string;
  netMinor: number;
  taxes: readonly TaxSum[];
  totalMinor: number;
};

export type StatementEntry = {
  at: Date;
  kind:
    | "invoice"
    | "invoice_void"
    | "payment"
    | "top_up"
    | "credit_note"
    | "hold"
    | "hold_release"
    | "refund_returned"
    | "exchange"
    | "refund_from_balance"
    | "dispute";
  /** The number or reference of what it is. */
  reference: string;
  /** What it came in as, in another currency. */
  received: { amountMinor: number; currency: string; rateMillionths: number } | null;
  /** Above zero: the client owes more by it. */
  amountMinor: number;
  /** What it set aside of the balance, or set free; zero or above. */
  setAsideMinor: number;
};

/** What a client owed and paid between two days. Balances above zero are owed to the seller. */
export type StatementDocument = Omit<Shared, "number"> & {
  kind: "statement";
  from: Date;
  /** The first moment after the period. */
  to: Date;
  openingMinor: number;
  entries: readonly StatementEntry[];
};

type ForCustomers = Omit<Shared, "number">;

/** What a reseller asks its customers for its products (R22, R79). */
export type PriceListDocument = ForCustomers & {
  kind: "price_list";
  prices: readonly { category: string; product: string; cycle: BillingCycle; priceMinor: number }[];
};

/** What a reseller's customer has (R79). */
export type ServicesDocument = Omit<ForCustomers, "currency"> & {
  kind: "services";
  services: readonly {
    name: string;
    product: string;
    status: string;
    cycle: BillingCycle;
    renewsAt: Date | null;
    endsAt: Date | null;
    /** The reseller's own, null where none is laid down. */
    price: Money | null;
  }[];
};

export type BusinessDocument =
  | InvoiceDocument
  | CreditNoteDocument
  | StatementDocument
  | PriceListDocument
  | ServicesDocument;
