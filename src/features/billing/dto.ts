import type { Money } from "@/core/money";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap } from "@/features/pricing";
import type { Locale } from "@/i18n/locales";
import type { AttemptStatus } from "./domain/attempt-states";
import type { TaxTreatment } from "./domain/tax";

/** `overdue` is an unpaid invoice past its due date: derived, never stored. */
export type InvoiceStatus = "issued" | "part_paid" | "paid" | "void" | "overdue";

export type InvoiceRowDto = {
  id: string;
  /** "INV-000123". */
  number: string;
  status: InvoiceStatus;
  client: { id: string; name: string };
  orderId: string | null;
  /** The sum of the lines, before tax. */
  net: Money;
  tax: Money;
  /** What is asked for: net and tax. */
  total: Money;
  paid: Money;
  /** Written off by credit notes before it was paid. */
  credited: Money;
  due: Money;
  /** Given back by credit notes after it was paid. */
  refunded: Money;
  issuedAt: string;
  dueAt: string;
  paidAt: string | null;
  updatedAt: string;
};

export type InvoiceLineDto = {
  /** `item`: written by an admin. */
  kind: "base" | "setup" | "option" | "change" | "renewal" | "item";
  description: string;
  quantity: number;
  retailUnit: Money;
  unit: Money;
  /** Before tax. */
  amount: Money;
  tax: Money;
  /** What it is for; null where that is no stretch of time. */
  period: { start: string; end: string } | null;
  discountBps: number;
  rule: string;
  /** What the rule came to for one before `cap` stopped it; until when it held. */
  ruledUnit: Money;
  cap: PriceCap | null;
  ruleValidTo: string | null;
  tierName: string | null;
  /** The rate at which its retail price was converted, where none is set in its currency. */
  fx: PriceFx | null;
};

export type InvoiceDto = InvoiceRowDto & {
  priceKind: "retail" | "wholesale";
  taxRate: { treatment: TaxTreatment; country: string | null; bps: number };
  lines: InvoiceLineDto[];
  payments: PaymentDto[];
  /** What of it was let go as a rounding difference: it never came in, and is never given back. */
  rounded: Money;
  creditNotes: CreditNoteDto[];
  /** What an open invoice is the price of: taken back there, rather than by voiding it. */
  waiting: { kind: "order" | "service"; id: string } | null;
  note: string | null;
};

export type PaymentDto = {
  id: string;
  clientId: string;
  clientName: string;
  /** `balance`, or the name of a gateway. */
  method: string;
  reference: string | null;
  /** In the client's currency. */
  amount: Money;
  /** What came in, where that was another currency, and what one unit of it counted for, in millionths. */
  received: { amount: Money; rateMillionths: number } | null;
  receivedAt: string;
  createdAt: string;
  /** What it paid; empty for a top-up. */
  invoices: { id: string; number: string; amount: Money }[];
};

/** One unit of a currency in the client's, in millionths. */
export type TransferRateDto = { currency: string; rateMillionths: number };

export type CreditNoteDto = {
  id: string;
  /** "CN-000123". */
  number: string;
  invoiceId: string | null;
  serviceId: string | null;
  /** Net and tax together. */
  amount: Money;
  net: Money;
  tax: Money;
  /** `invoice`: written off. `balance`, or a gateway: given back. */
  destination: string;
  reason: string;
  createdAt: string;
};

/** A credit note by itself, with the names that it needs. */
export type CreditNoteDetailDto = CreditNoteDto & {
  client: { id: string; name: string };
  priceKind: "retail" | "wholesale";
  invoice: { id: string; number: string } | null;
  /** The service that became less; its label, or what it is. */
  service: { id: string; name: string } | null;
  taxRate: { treatment: TaxTreatment; bps: number };
};

export type DraftRowDto = {
  id: string;
  revision: number;
  client: { id: string; name: string };
  lines: number;
  /** Before tax, in the client's currency. */
  net: Money;
  createdAt: string;
  updatedAt: string;
};

export type DraftLineDto = {
  description: string;
  quantity: number;
  unit: Money;
  amount: Money;
  /** Days of UTC, "2026-11-01". */
  periodStart: string | null;
  periodEnd: string | null;
};

/** A draft, and what its invoice would say if it were issued now. */
export type DraftDto = Omit<DraftRowDto, "lines"> & {
  lines: DraftLineDto[];
  note: string | null;
  dueDays: number | null;
  priceKind: "retail" | "wholesale";
  preview: {
    tax: Money;
    total: Money;
    taxRate: { treatment: TaxTreatment; country: string | null; bps: number };
    dueAt: string;
  };
};

/** What an invoice of the client bears, and why. `name`: what the provider calls its tax. */
export type TaxDto = { treatment: TaxTreatment; country: string | null; bps: number; name: string };

/** What a client's invoices rest on. */
export type BillingProfileDto = {
  client: { id: string; name: string };
  address: string | null;
  country: string;
  taxId: string | null;
  /** The reseller profile's, where the client has none of its own. */
  inheritedTaxId: string | null;
  taxExempt: boolean;
  dueDays: number | null;
  locale: Locale;
  /** The billing settings'. */
  usualDueDays: number;
  currency: string;
  /** Why it cannot be another one any more; null while it can. */
  currencyFixed: "invoiced" | "paid" | "drafted" | null;
  tax: TaxDto;
};

/** How many invoices a filter finds, and what they come to in each currency. */
export type InvoiceSumsDto = { count: number; sums: { count: number; total: Money; due: Money }[] };

export type AttemptDto = {
  id: string;
  gateway: string;
  kind: "checkout" | "charge";
  purpose: "invoice" | "top_up" | "auto_top_up";
  status: AttemptStatus;
  /** Why it, or a try within it, failed. */
  reason: string | null;
  /** The gateway's own. */
  reference: string | null;
  invoiceId: string | null;
  amount: Money;
  startedAt: string;
  settledAt: string | null;
};

/** Where to pay: a page, or with `url` null by naming `reference`. */
export type CheckoutDto = { attempt: string; url: string | null; reference: string };

export type SavedMethodDto = {
  id: string;
  gateway: string;
  brand: string;
  last4: string;
  expiryMonth: number;
  expiryYear: number;
  /** From then on it is good no more. */
  goodUntil: string;
  expired: boolean;
  /** Within the days of the settings. */
  expiresSoon: boolean;
  preferred: boolean;
};

export type PaymentSettingsDto = {
  currency: string;
  /** `balance`, or the name of a gateway. */
  preferred: string;
  methodId: string | null;
  topUpBelow: Money | null;
  topUp: Money | null;
  /** The latest automatic top-up, while that it failed is not mended. */
  topUpFailed: { at: string; reason: string; amount: Money } | null;
  offered: { name: string; savesMethods: boolean }[];
};

/** A payment that a bank takes back, or tries to. */
export type DisputeDto = {
  id: string;
  status: "open" | "won" | "lost";
  gateway: string;
  /** The gateway's own, and that of the payment. */
  reference: string;
  paymentReference: string | null;
  client: { id: string; name: string };
  invoice: { id: string; number: string } | null;
  amount: Money;
  /** What of the balance is set aside for it now. */
  held: Money;
  /** The bank's, as the gateway says it. */
  reason: string;
  openedAt: string;
  closedAt: string | null;
};

export type GatewayRefundDto = {
  id: string;
  gateway: string;
  /** `returned`: the card's bank did not take it, and it went to the balance. */
  status: "started" | "unknown" | "pending" | "succeeded" | "failed" | "returned";
  amount: Money;
  reason: string;
  startedAt: string;
};
