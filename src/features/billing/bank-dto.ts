import type { Money } from "@/core/money";
import type { RowProblem, StatementMapping, StatementQuestion } from "./domain/bank-statement/statement";
import type { Confidence, ReasonCode } from "./domain/bank-statement/suggestion";

/** Where a transfer goes: to invoices of a client, oldest first, and what is left, or all, to its balance. */
export type StatementTargetDto = {
  client: { id: string; name: string };
  invoices: { id: string; number: string }[];
};

export type StatementSuggestionDto = {
  confidence: Confidence;
  reason: ReasonCode;
  /** The invoices that the reason speaks of. */
  numbers: string[];
  /** By how much the transfer is more or less than what they ask for. */
  difference: Money;
  target: StatementTargetDto | null;
  /** A transfer of this client of the same amount, some days around, that may be this one. */
  alike: { reference: string; day: string } | null;
};

type StatementRowBase = {
  /** Of the file, counted from 1. */
  line: number;
  /** "2026-01-05" */
  day: string;
  amount: Money;
  payer: string;
  purpose: string;
};

export type StatementRowDto = StatementRowBase & {
  reference: string;
  /** `clash`: the reference is recorded with another amount. */
  state: "open" | "recorded" | "clash";
  suggestion: StatementSuggestionDto | null;
};

export type BankStatementDto = {
  headings: string[];
  /** How it was read: what was given, and what the file tells. */
  mapping: StatementMapping;
  /** What has to be said before it can be read; then there are no rows. */
  questions: StatementQuestion[];
  /** Currencies of clients. */
  currencies: string[];
  incoming: StatementRowDto[];
  outgoing: StatementRowBase[];
  problems: RowProblem[];
};

/** What came of a row that was to be recorded. */
export const STATEMENT_OUTCOMES = ["recorded", "already", "currency", "gone", "failed"] as const;
export type StatementOutcome = (typeof STATEMENT_OUTCOMES)[number];

export type StatementResultDto = {
  rows: { line: number; outcome: StatementOutcome; amount: Money; toInvoices: Money; toBalance: Money }[];
  /** Rows of money that came in which were not chosen and are not recorded. */
  leftOut: number;
};
