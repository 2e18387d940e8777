import { currencyIn, decimalMarkOf } from "./amounts";
import { dateOrderOf } from "./dates";
import { type DecimalMark, guessColumns, type StatementColumns, type StatementField } from "./fields";
import { type Cell, type Reading, readRow } from "./read-row";
import { type RowFacts, rowReferences } from "./reference";
import type {
  RowProblem,
  RowProblemCode,
  StatementMapping,
  StatementQuestion,
  StatementRead,
  StatementRow,
  StatementTable,
} from "./statement";

type Row = StatementTable["rows"][number];

type Known = {
  /** What the admin has said; the rest is guessed. */
  mapping: Partial<StatementMapping>;
  /** The last day that can have been booked, "2026-01-05". */
  today: string;
  /** Currencies of clients. The only one is that of rows that name none. */
  currencies: readonly string[];
};

const ID_LENGTH = 100;
const TEXT_LENGTH = 500;
const AMOUNTS = ["amount", "credit", "debit"] as const;

/** Reads a bank's table: the movements of it, what cannot be read, and what has to be asked first. */
export function readStatement(table: StatementTable, known: Known): StatementRead {
  const { header } = table;
  const columns = known.mapping.columns ?? guessColumns(header);
  const cleaned = table.rows.map(({ line, cells }) => ({ line, cells: cells.map(cleanCell) }));
  const rows = cleaned.filter((row) => isMovement(row, columns));
  const dateOrder = known.mapping.dateOrder ?? dateOrderOf(rows.map((row) => cellOf(row, columns)("date")));
  const decimalMark = known.mapping.decimalMark ?? markOf(rows, columns);
  const currency = known.mapping.currency ?? currencyOf(header, columns, known.currencies);
  const questions: StatementQuestion[] = [];
  if (columns.date === undefined) questions.push("date");
  if (AMOUNTS.every((field) => columns[field] === undefined)) questions.push("amount");
  if (dateOrder === "ask") questions.push("dateOrder");
  if (decimalMark === "ask") questions.push("decimalMark");
  if (!currency && rows.some((row) => isWithoutCurrency(row, columns))) questions.push("currency");
  const mapping: StatementMapping = {
    columns,
    ...(dateOrder !== "ask" && { dateOrder }),
    ...(decimalMark !== "ask" && { decimalMark }),
    ...(currency && { currency }),
  };
  if (questions.length > 0 || dateOrder === "ask" || decimalMark === "ask")
    return { mapping, questions, incoming: [], outgoing: [], problems: [] };
  const reading = { dateOrder, decimalMark, currency, today: known.today };
  return { mapping, questions, ...readRows(header, rows, columns, reading) };
}

function readRows(
  header: readonly string[],
  rows: readonly Row[],
  columns: StatementColumns,
  reading: Reading,
) {
  const problems: RowProblem[] = [];
  const read: { row: Row; id: string; facts: RowFacts }[] = [];
  const ids = new Set<string>();
  for (const row of rows) {
    const cell = cellOf(row, columns);
    const problem = (field: StatementField, code: RowProblemCode) =>
      problems.push({
        line: row.line,
        column: header[columns[field] ?? -1] ?? "",
        code,
        value: cell(field).slice(0, 60),
      });
    const id = cell("transactionId");
    const result = readRow(cell, reading);
    if (row.cells.length > header.length && row.cells.slice(header.length).some((rest) => rest !== ""))
      problems.push({ line: row.line, column: "", code: "too_many_cells", value: "" });
    else if ("code" in result) problem(result.field, result.code);
    else if (id.length > ID_LENGTH) problem("transactionId", "long_id");
    else if (id && result.amountMinor > 0 && ids.has(id)) problem("transactionId", "repeated_id");
    else {
      if (result.amountMinor > 0) ids.add(id);
      read.push({ row, id, facts: factsOf(cell, result) });
    }
  }
  const references = rowReferences(read.map(({ facts }) => facts));
  const movements = read.map(
    ({ row, id, facts: { account: _, ...facts } }, index): StatementRow => ({
      line: row.line,
      ...facts,
      reference: id || (references[index] ?? ""),
    }),
  );
  return {
    problems,
    incoming: movements.filter(({ amountMinor }) => amountMinor > 0),
    outgoing: movements.filter(({ amountMinor }) => amountMinor <= 0),
  };
}

function factsOf(cell: Cell, read: Pick<RowFacts, "day" | "amountMinor" | "currency">): RowFacts {
  const purpose = [...new Set([cell("purpose"), cell("reference")])]
    .filter((text) => text !== "")
    .join(" · ");
  return {
    ...read,
    account: cell("account").slice(0, TEXT_LENGTH),
    payer: cell("payer").slice(0, TEXT_LENGTH),
    purpose: purpose.slice(0, TEXT_LENGTH),
  };
}

/** Lines such as a closing balance have neither a day nor an amount where the movements have theirs. */
function isMovement(row: Row, columns: StatementColumns): boolean {
  const cell = cellOf(row, columns);
  return (["date", ...AMOUNTS] as const).some((field) => cell(field) !== "");
}

function isWithoutCurrency(row: Row, columns: StatementColumns): boolean {
  const cell = cellOf(row, columns);
  return cell("currency") === "" && AMOUNTS.some((field) => cell(field) !== "");
}

function cellOf({ cells }: Row, columns: StatementColumns): Cell {
  return (field) => cells[columns[field] ?? -1] ?? "";
}

/** One line without the characters that no text of ours may have: control characters, changes of direction. */
function cleanCell(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, " ")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();
}

function markOf(rows: readonly Row[], columns: StatementColumns): DecimalMark | "ask" {
  return decimalMarkOf(
    rows.flatMap((row) => AMOUNTS.map((field) => cellOf(row, columns)(field))).filter((text) => text !== ""),
  );
}

function currencyOf(
  header: readonly string[],
  columns: StatementColumns,
  currencies: readonly string[],
): string | null {
  const named = AMOUNTS.map((field) => currencyIn(header[columns[field] ?? -1] ?? "")).find(Boolean);
  return named ?? (currencies.length === 1 ? (currencies[0] ?? null) : null);
}
