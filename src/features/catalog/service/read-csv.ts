import Papa from "papaparse";
import type { CsvTable, ImportProblem } from "../domain/import-rows";

/** Forty times what a large host sells. */
export const MAX_ROWS = 2_000;

type CsvRead = { table: CsvTable; problems: ImportProblem[] };

/**
 * Reads comma-, semicolon- or tab-separated text with headings on its first line. Rows know the line of the file
 * that they begin on, also after cells of several lines. Rows beyond `maxRows` are a problem.
 * `separator`: where the headings tell less of it than the caller knows.
 */
export function readCsv(text: string, maxRows = MAX_ROWS, separator?: string): CsvRead {
  const source = text.replace(/^\uFEFF/, "");
  const problems: ImportProblem[] = [];
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(source, {
    delimiter: separator ?? delimiterOf(source),
    step: ({ data, errors, meta }) => {
      const isBroken = errors.some((error) => error.type === "Quotes");
      if (isBroken)
        problems.push({
          line,
          column: "",
          detail: "A quotation mark is not closed, or stands inside a cell",
        });
      else if (data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data });
      line += countBreaks(source, start, meta.cursor);
      start = meta.cursor;
    },
  });
  const [head, ...body] = rows;
  const surplus = body[maxRows];
  if (surplus) problems.push({ line: surplus.line, column: "", detail: `Use at most ${maxRows} rows` });
  return { table: { header: (head?.cells ?? []).map((name) => name.trim()), rows: body }, problems };
}

/** The mark that parts the headings: cells further down may hold any of them. */
function delimiterOf(source: string): string {
  const [headings = ""] = source.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const counts = [",", ";", "\t"].map((mark) => [mark, headings.split(mark).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most), counts[0] ?? [",", 0])[0];
}

/** Line breaks of any system (\n, \r\n, \r) between two offsets. */
function countBreaks(source: string, from: number, to: number): number {
  return source.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0;
}
