import type { Money } from "@/core/money";
import type { PriceCap } from "@/features/pricing";

/** `overdue` is an open invoice past its due date: derived, never stored. */
export type InvoiceStatus = "open" | "part_paid" | "paid" | "void" | "overdue";

export type InvoiceRowDto = {
  id: string;
  /** "INV-000123". */
  number: string;
  status: InvoiceStatus;
  client: { id: string; name: string };
  orderId: string | null;
  total: Money;
  paid: Money;
  due: Money;
  /** Given back to the client's balance. */
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
  amount: Money;
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
  lines: InvoiceLineDto[];
  payments: PaymentDto[];
  updatedAt: string;
};

export type PaymentDto = {
  id: string;
  clientId: string;
  clientName: string;
  method: "balance" | "bank_transfer";
  reference: string | null;
  amount: Money;
  receivedAt: string;
  createdAt: string;
  /** What it paid; empty for a top-up. */
  invoices: { id: string; number: string; amount: Money }[];
};

export type BalanceDto = { clientId: string; balance: Money; creditLimit: Money; available: Money };
