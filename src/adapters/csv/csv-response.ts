import Papa from "papaparse";

/** What a spreadsheet would run; a negative amount is a number to it. */
const FORMULA = /^(?:[=+@\t\r\n\0]|-(?!\d+(?:\.\d+)?$))/;

type Cell = string | number | boolean | null;

/** A column of a CSV file: its heading, and its cell for a row. Money in major units, dates in RFC 3339. */
export type CsvColumn<Row> = { heading: string; cell: (row: Row) => Cell };

type Options<Row> = {
  /** Without the ending. */
  name: string;
  columns: readonly CsvColumn<Row>[];
  /** Page by page, so that a large file is never held whole. */
  pages: AsyncIterable<readonly Row[]>;
};

/**
 * A download of what a list shows (RFC 4180, UTF-8 with its mark, which spreadsheets need). Cells that a spreadsheet
 * would run as a formula are quoted with a leading apostrophe (T16).
 */
export function csvResponse<Row>({ name, columns, pages }: Options<Row>): Response {
  return new Response(bytesOf(csvTexts(columns, pages)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}

/** Read as fast as the browser takes it, and no further when it goes away. */
function bytesOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}

/** The file's text, a page at a time. */
export async function* csvTexts<Row>(
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield `\ufeff${toLines([columns.map(({ heading }) => heading)])}`;
  for await (const rows of pages) {
    if (rows.length > 0) yield toLines(rows.map((row) => columns.map(({ cell }) => cell(row))));
  }
}

function toLines(cells: Cell[][]): string {
  return `${Papa.unparse(cells, { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}
