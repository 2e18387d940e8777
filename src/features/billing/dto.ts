import type { Money } from "@/core/money";
import type { PriceCap } from "@/features/pricing";
import type { TaxTreatment } from "./domain/tax";
import type { StatementKind } from "./service/statement-entries";

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
  tierName: string | null;
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

/** What moved between a client and the provider. Positive: in the client's favour. */
export type StatementEntryDto = {
  kind: StatementKind;
  at: string;
  document: { id: string; number: string | null };
  /** Of a payment. */
  method: string | null;
  reference: string | null;
  paidInvoices: string[];
  change: Money;
  /** What of the client's invoices it settled, also out of its own balance. */
  settled: Money;
  /** What stood afterwards. */
  position: Money;
};

export type StatementDto = {
  client: { id: string; name: string };
  currency: string;
  from: string;
  to: string;
  opening: Money;
  closing: Money;
  charged: Money;
  received: Money;
  entries: StatementEntryDto[];
  /** Whether there are more entries than are shown. */
  isCut: boolean;
};

export type BalanceDto = { clientId: string; balance: Money; creditLimit: Money; available: Money };
