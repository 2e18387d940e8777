import type { Money } from "@/core/money";
import type { PaymentDto } from "./dto";
import type { StatementKind } from "./service/statement-entries";

/** What moved between a client and the provider. Positive: in the client's favour. */
export type StatementEntryDto = {
  kind: StatementKind;
  at: string;
  document: { id: string; number: string | null };
  /** Of a payment. */
  method: string | null;
  reference: string | null;
  /** What a payment came in as, where that was another currency, and at what rate it counts. */
  received: PaymentDto["received"];
  paidInvoices: string[];
  change: Money;
  /** What of the client's invoices it settled, also out of its own balance. */
  settled: Money;
  /** What of its balance was set aside or, negative, set free. */
  setAside: Money;
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

/** A part of a balance that is set aside. */
export type FundHoldDto = { id: string; amount: Money; reason: string; createdAt: string };

export type BalanceDto = { clientId: string; balance: Money; creditLimit: Money; available: Money };
