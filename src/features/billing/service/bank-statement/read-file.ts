import { fieldError } from "@/core/errors";
import type { Context } from "@/db";
import { readCsv } from "@/features/catalog";
import { MAX_STATEMENT_BYTES, MAX_STATEMENT_ROWS } from "../../bank-schemas";
import { findLayout, textFromLine } from "../../domain/bank-statement/layout";
import { readStatement } from "../../domain/bank-statement/read-statement";
import type {
  RowProblem,
  StatementMapping,
  StatementRead,
  StatementTable,
} from "../../domain/bank-statement/statement";

/** A transfer is booked on a day that has begun somewhere on earth, as where one is typed in. */
const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * Reads a bank's file; `validation_failed` at `file` for one that is no table. What is wrong with single rows stands in
 * the answer, by line and column.
 */
export async function readBankFile(
  ctx: Context,
  file: File,
  mapping: Partial<StatementMapping>,
  currencies: readonly string[],
): Promise<{ headings: string[]; read: StatementRead }> {
  const { table, broken } = tableOf(await textOf(file));
  if (table.rows.length === 0 && broken.length === 0)
    throw fieldError(["file"], "empty", "There is no row below the headings in this file");
  if (table.rows.length > MAX_STATEMENT_ROWS) throw tooLong();
  const today = new Date(ctx.clock.now().getTime() + HALF_DAY_MS).toISOString().slice(0, 10);
  const read = readStatement(table, { mapping, today, currencies });
  const problems = [...broken, ...read.problems].sort((a, b) => a.line - b.line);
  return { headings: [...table.header], read: { ...read, problems } };
}

function tableOf(text: string): { table: StatementTable; broken: RowProblem[] } {
  const { separator, headingsLine } = findLayout(text);
  const csv = readCsv(textFromLine(text, headingsLine), MAX_STATEMENT_ROWS, separator);
  const above = headingsLine - 1;
  const rows = csv.table.rows.map(({ line, cells }) => ({ line: line + above, cells }));
  const broken = csv.problems
    // One is of the row behind the last that is allowed, which is refused with all others.
    .filter(({ line }) => rows[MAX_STATEMENT_ROWS]?.line !== line + above)
    .map(({ line }): RowProblem => ({ line: line + above, column: "", code: "quotes", value: "" }));
  return { table: { header: csv.table.header, rows }, broken };
}

/** UTF-8 or UTF-16, or else what older programs of banks write (Windows-1252, of which Latin-1 is a part). */
async function textOf(file: File): Promise<string> {
  if (file.size > MAX_STATEMENT_BYTES)
    throw fieldError(["file"], "too_big", `Use a file of at most ${MAX_STATEMENT_BYTES / 1_000_000} MB`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const text = wide ? new TextDecoder(wide).decode(bytes) : narrowText(bytes);
  if (text.includes("\0")) throw fieldError(["file"], "not_text", "Use a CSV file: this one is no text");
  return text.replace(/^\uFEFF/, "");
}

function narrowText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function tooLong() {
  return fieldError(["file"], "too_many_rows", `Use a file of at most ${MAX_STATEMENT_ROWS} rows`);
}
