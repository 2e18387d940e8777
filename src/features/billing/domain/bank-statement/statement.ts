import type { DateOrder, DecimalMark, StatementColumns } from "./fields";

/** What an admin says about a file, or the file itself has told. */
export type StatementMapping = {
  columns: StatementColumns;
  dateOrder?: DateOrder | undefined;
  decimalMark?: DecimalMark | undefined;
  /** Of rows that name none. */
  currency?: string | undefined;
};

/** A table as a CSV reader gives it; rows know the line of the file that they begin on. */
export type StatementTable = {
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
};

/** A movement on the account. `amountMinor` is what came in, or below zero what went out. */
export type StatementRow = {
  line: number;
  /** The day of booking, "2026-01-05". */
  day: string;
  amountMinor: number;
  currency: string;
  payer: string;
  /** Purpose and reference as the payer wrote them. */
  purpose: string;
  /** Recorded once for all time. */
  reference: string;
};

export const ROW_PROBLEMS = [
  "quotes",
  "too_many_cells",
  "no_day",
  "future_day",
  "no_amount",
  "no_currency",
  "no_direction",
  "two_amounts",
  "long_id",
  "repeated_id",
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** A row that cannot be read. `column` is the heading, `value` what stands there. */
export type RowProblem = { line: number; column: string; code: RowProblemCode; value: string };

/** What the file leaves open: a column that is nowhere, or what a column means. */
export type StatementQuestion = "date" | "amount" | "dateOrder" | "decimalMark" | "currency";

export type StatementRead = {
  /** As it was read: what was given, and what the file tells beyond it. */
  mapping: StatementMapping;
  questions: StatementQuestion[];
  incoming: StatementRow[];
  /** Money that went out, and movements of nothing. */
  outgoing: StatementRow[];
  problems: RowProblem[];
};
