import { formatMajor, parseMajor } from "@/core/money";
import { requiredLine } from "@/core/text";
import type { ColumnMapping } from "./import-mapping";
import { toSlug } from "./slug";

/** A price list as it was read: the headings of line 1, and each row with the line of the file that it begins on. */
export type CsvTable = {
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
};

/** What is wrong, and where a person finds it. `column` is empty for what concerns the whole line. */
export type ImportProblem = { line: number; column: string; detail: string };

/** One product of the list. Prices are minor units of the list's currency for a month. */
export type ImportRow = {
  line: number;
  name: string;
  slug: string;
  category: string;
  categorySlug: string;
  priceMinor: number;
  backupMinor: number | null;
};

// A cell that a spreadsheet would run when the catalogue is exported again.
const FORMULA = /^[=+\-@]/;
const NAME = requiredLine(120).refine((text) => !FORMULA.test(text), {
  error: "Begin with a letter or a digit",
});

type Read = { rows: ImportRow[]; problems: ImportProblem[] };

/** Reads every row, and says everything that is wrong rather than the first thing (so that one round mends a file). */
export function readImportRows(table: CsvTable, mapping: ColumnMapping, currency: string): Read {
  const problems = headerProblems(table.header, mapping);
  if (problems.length > 0) return { rows: [], problems };
  if (table.rows.length === 0)
    problems.push({ line: 1, column: "", detail: "There is no row below the headings" });
  const rows: ImportRow[] = [];
  const lineBySlug = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const cell = (column: string) => cells[table.header.indexOf(column)] ?? "";
    const report = (column: string, detail: string) => problems.push({ line, column, detail });
    if (cells.length !== table.header.length) {
      report("", `The line has ${cells.length} cells, the headings are ${table.header.length}`);
      continue;
    }
    const name = readName(cell(mapping.product), (detail) => report(mapping.product, detail));
    const category = readName(cell(mapping.category), (detail) => report(mapping.category, detail));
    const price = readAmount(cell(mapping.price), currency, (detail) => report(mapping.price, detail));
    const backup = readBackup(cell, mapping, currency, report);
    if (name === null) continue;
    const first = lineBySlug.get(name.slug);
    if (first !== undefined) report(mapping.product, `"${name.text}" is on line ${first} already`);
    else lineBySlug.set(name.slug, line);
    if (category === null || price === null || backup === "wrong" || first !== undefined) continue;
    const names = { name: name.text, slug: name.slug, category: category.text, categorySlug: category.slug };
    rows.push({ line, ...names, priceMinor: price, backupMinor: backup });
  }
  return { rows, problems };
}

function headerProblems(header: readonly string[], mapping: ColumnMapping): ImportProblem[] {
  const wanted = Object.values(mapping).filter((column) => column !== undefined);
  return wanted.flatMap((column) => {
    const found = header.filter((name) => name === column).length;
    if (found === 1) return [];
    const detail = found === 0 ? "There is no such column" : `${found} columns have this heading`;
    return [{ line: 1, column, detail }];
  });
}

function readName(cell: string, report: (detail: string) => void): { text: string; slug: string } | null {
  const parsed = NAME.safeParse(cell);
  if (!parsed.success) {
    for (const issue of parsed.error.issues.slice(0, 1)) report(issue.message);
    return null;
  }
  const slug = toSlug(parsed.data);
  if (slug === "") report("Use at least one letter or digit");
  return slug === "" ? null : { text: parsed.data, slug };
}

/** An empty cell means that this product has no backup to choose. */
function readBackup(
  cell: (column: string) => string,
  mapping: ColumnMapping,
  currency: string,
  report: (column: string, detail: string) => void,
): number | null | "wrong" {
  const column = mapping.backup;
  if (column === undefined || cell(column).trim() === "") return null;
  return readAmount(cell(column), currency, (detail) => report(column, detail)) ?? "wrong";
}

function readAmount(cell: string, currency: string, report: (detail: string) => void): number | null {
  const minor = parseMajor(cell, currency);
  if (minor !== null) return minor;
  const example = formatMajor(1250, currency);
  report(
    cell.trim() === ""
      ? "Fill this in"
      : `"${shorten(cell)}" is no amount in ${currency}: write it like ${example}`,
  );
  return null;
}

function shorten(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
