import { guessColumns } from "./fields";

/** How many lines a bank may write above the headings: the account, the period, an address. */
const PREAMBLE_LINES = 40;

const SEPARATORS = [";", ",", "\t", "|"] as const;

export type StatementLayout = {
  separator: string;
  /** Counted from 1. */
  headingsLine: number;
};

/**
 * Where the headings stand and what parts the cells: the line of the first ones in which most columns are known by
 * name, or else the one with most cells.
 */
export function findLayout(text: string): StatementLayout {
  const lines = text.split(/\r\n|\n|\r/, PREAMBLE_LINES);
  let best = { separator: ",", headingsLine: 1, known: 0, cells: 0 };
  for (const [index, line] of lines.entries()) {
    for (const separator of SEPARATORS) {
      const cells = cellsOf(line, separator);
      const known = cells.length > 1 ? Object.keys(guessColumns(cells)).length : 0;
      const isBetter = known > best.known || (best.known === 0 && known === 0 && cells.length > best.cells);
      if (isBetter) best = { separator, headingsLine: index + 1, known, cells: cells.length };
    }
  }
  return { separator: best.separator, headingsLine: best.headingsLine };
}

/** Headings hold no line breaks and hardly a separator, so that quotes need no more than to be known. */
function cellsOf(line: string, separator: string): string[] {
  const marked = line.replace(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(separator, " "));
  return marked.split(separator).map((cell) => cell.trim());
}

/** The text from a line on, lines counted from 1. */
export function textFromLine(text: string, line: number): string {
  const breaks = /\r\n|\n|\r/g;
  for (let passed = 1; passed < line; passed += 1) if (!breaks.exec(text)) return "";
  return text.slice(breaks.lastIndex);
}
