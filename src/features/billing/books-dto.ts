import type { ListPage } from "@/core/list";
import type { Money } from "@/core/money";
import type { StatementKind } from "./service/statement-entries";

export const LEDGER_ACCOUNT_KINDS = [
  "clearing",
  "client_receivable",
  "client_balance",
  "client_held",
  "tax",
  "revenue_reseller",
  "revenue_direct",
  "refunds",
  "rounding",
  "fx",
] as const;
export type LedgerAccountKind = (typeof LEDGER_ACCOUNT_KINDS)[number];

/** Days in the provider's time zone, both included. */
export type BooksPeriod = { from: string; to: string; timeZone: string };

/** What an account stood at, what moved, and what it stands at. Debits are above zero, credits below. */
export type AccountSums = { opening: Money; debits: Money; credits: Money; closing: Money };

export type TrialBalanceRowDto = AccountSums & {
  /** The account's own id, or "receivable-EUR" for those of all clients together. */
  account: string;
  kind: LedgerAccountKind;
  /** Of a clearing account. */
  gateway: string | null;
};

/** `total`: of all accounts; opening and closing are zero, and debits are what credits are. */
export type TrialBalanceDto = {
  period: BooksPeriod;
  currencies: { currency: string; rows: TrialBalanceRowDto[]; total: AccountSums }[];
};

export type LedgerEntryDto = {
  /** Of the transaction and the entry in it. */
  id: string;
  kind: StatementKind;
  at: string;
  /** In the provider's time zone. */
  day: string;
  client: { id: string; name: string };
  /** The business reference, once in the ledger: "payment:…". */
  reference: string;
  /** What it was about, for `statement.kinds`. */
  document: { id: string; number: string | null };
  method: string | null;
  /** Of a payment: the bank's or the gateway's own. */
  paymentReference: string | null;
  /** Of a payment or a refund: where it went. */
  invoices: { id: string; number: string }[];
  amount: Money;
  /** What the account stood at afterwards. */
  balance: Money;
};

export type LedgerAccountDto = {
  account: string;
  kind: LedgerAccountKind;
  gateway: string | null;
  currency: string;
  /** Of an account that is one client's. */
  client: { id: string; name: string } | null;
  period: BooksPeriod;
  sums: AccountSums;
  entries: ListPage<LedgerEntryDto>;
};
