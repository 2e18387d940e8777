import type { Money } from "@/core/money";
import type { PriceCap } from "@/features/pricing";
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
};

export type InvoiceLineDto = {
  kind: "base" | "setup" | "option" | "change" | "renewal";
  description: string;
  quantity: number;
  retailUnit: Money;
  unit: Money;
  /** Before tax. */
  amount: Money;
  tax: Money;
  discountBps: number;
  rule: string;
  /** What the rule came to for one before `cap` stopped it; until when it held. */
  ruledUnit: Money;
  cap: PriceCap | null;
  ruleValidTo: string | null;
};

export type InvoiceDto = InvoiceRowDto & {
  priceKind: "retail" | "wholesale";
  taxRate: { treatment: TaxTreatment; country: string | null; bps: number };
  lines: InvoiceLineDto[];
  payments: PaymentDto[];
  creditNotes: CreditNoteDto[];
  note: string | null;
  updatedAt: string;
};

export type PaymentDto = {
  id: string;
  clientId: string;
  clientName: string;
  /** `balance`, or the name of a gateway. */
  method: string;
  reference: string | null;
  amount: Money;
  receivedAt: string;
  createdAt: string;
  /** What it paid; empty for a top-up. */
  invoices: { id: string; number: string; amount: Money }[];
};

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

export type BalanceDto = { clientId: string; balance: Money; creditLimit: Money; available: Money };
