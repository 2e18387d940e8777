import { currencyIn, readAmount } from "./amounts";
import { readDay } from "./dates";
import type { DateOrder, DecimalMark, StatementField } from "./fields";
import type { RowProblemCode } from "./statement";

/** How every cell of the file is read. `today`: the last day that can have been booked. */
export type Reading = {
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  currency: string | null;
  today: string;
};

/** The text of a field's cell; empty without such a column. */
export type Cell = (field: StatementField) => string;

export type ReadRow = { day: string; amountMinor: number; currency: string };
export type Unreadable = { field: StatementField; code: RowProblemCode };

const INCOMING = /^(\+|in|h|haben|c|cr|crdt|credit|eingang|gutschrift|abono|haber|entree)$/;
const OUTGOING = /^(-|out|s|soll|d|dr|dbit|debit|ausgang|belastung|lastschrift|cargo|debe|sortie)$/;

/** Day, currency and signed amount of a row, or the first of them that cannot be read. */
export function readRow(cell: Cell, reading: Reading): ReadRow | Unreadable {
  const day = readDay(cell("date"), reading.dateOrder);
  if (!day) return { field: "date", code: "no_day" };
  if (day > reading.today) return { field: "date", code: "future_day" };
  const named = cell("currency");
  const currency = named ? currencyIn(named.toUpperCase()) : reading.currency;
  if (!currency) return { field: "currency", code: "no_currency" };
  const amount = signedAmount(cell, reading.decimalMark, currency);
  return typeof amount === "number" ? { day, amountMinor: amount, currency } : amount;
}

function signedAmount(cell: Cell, mark: DecimalMark, currency: string): number | Unreadable {
  if (cell("amount") === "" && (cell("credit") || cell("debit"))) return ofPair(cell, mark, currency);
  const amount = readAmount(cell("amount"), mark, currency);
  if (amount === null) return { field: "amount", code: "no_amount" };
  const direction = cell("direction").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (direction === "") return amount;
  if (OUTGOING.test(direction)) return -Math.abs(amount);
  // What comes in cannot be less than nothing: it would be taken for what it is not.
  return INCOMING.test(direction) && amount >= 0 ? amount : { field: "direction", code: "no_direction" };
}

/** One of two columns, whose debits have a minus sign at some banks and none at others. */
function ofPair(cell: Cell, mark: DecimalMark, currency: string): number | Unreadable {
  const [credit, debit] = (["credit", "debit"] as const).map((field) =>
    cell(field) === "" ? 0 : readAmount(cell(field), mark, currency),
  );
  if (credit === null || credit === undefined) return { field: "credit", code: "no_amount" };
  if (debit === null || debit === undefined) return { field: "debit", code: "no_amount" };
  if (credit !== 0 && debit !== 0) return { field: "debit", code: "two_amounts" };
  return debit === 0 ? credit : -Math.abs(debit);
}
