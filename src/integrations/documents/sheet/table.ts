import { pause } from "../pause";
import type { Setter } from "../text/paragraph";
import { type Block, linesBlock, space, stack, textBlock } from "./block";
import type { Row, Table } from "./model";
import { HAIRLINE, SHADE, STYLES, WIDTH } from "./style";

const PADDING = 6;
const GAP = 14;
/** A figure wider than this is broken: the description must keep its place. */
const MAX_FIGURE = 110;
/** A description with more lines goes on in a row below. */
const MAX_LINES = 30;
/** Rows between two looks at whatever else the process has to do. */
const ROWS_AT_ONCE = 40;

export type TableBlocks = { head: Block; rows: Block[] };

/** The table's header, and its rows; the columns are as wide as what is in them. */
export async function tableOf(setter: Setter, table: Table): Promise<TableBlocks> {
  const places = await placesOf(setter, table);
  const rows: Block[] = [];
  for (const [index, row] of table.rows.entries()) {
    rows.push(...rowBlocks(setter, row, places));
    if (index % ROWS_AT_ONCE === 0) await pause();
  }
  if (rows.length === 0) rows.push(...rowBlocks(setter, { cells: [table.empty], details: [] }, places));
  return { head: headBlock(setter, table.columns, places), rows };
}

type Place = { x: number; width: number };

async function placesOf(setter: Setter, { columns, rows }: Table): Promise<Place[]> {
  const widths = columns.map((title) => naturalWidth(setter, title, true));
  for (const [index, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (column > 0) widths[column] = Math.max(widths[column] ?? 0, naturalWidth(setter, cell, false));
    }
    if (index % ROWS_AT_ONCE === 0) await pause();
  }
  const places: Place[] = [];
  let right = WIDTH - PADDING;
  for (let column = columns.length - 1; column > 0; column -= 1) {
    const width = Math.min(MAX_FIGURE, widths[column] ?? 0);
    places[column] = { x: right - width, width };
    right -= width + GAP;
  }
  places[0] = { x: PADDING, width: right - PADDING };
  return places;
}

function naturalWidth(setter: Setter, text: string, isHead: boolean): number {
  return textBlock(setter, text, isHead ? STYLES.columnHead : STYLES.cell, MAX_FIGURE).width + 0.1;
}

function headBlock(setter: Setter, columns: readonly string[], places: readonly Place[]): Block {
  const cells = columns.map((title, column) =>
    placed(setter, title, STYLES.columnHead, places[column], column),
  );
  const inner = Math.max(...cells.map(({ block }) => block.height));
  const height = inner + 2 * PADDING;
  return {
    height,
    draw(canvas, x, y) {
      canvas.rectangle(x, y, WIDTH, height, SHADE);
      // A title of one line stands beside the last line of a longer one.
      for (const cell of cells) cell.block.draw(canvas, x + cell.x, y + PADDING + inner - cell.block.height);
    },
  };
}

function placed(
  setter: Setter,
  text: string,
  style: (typeof STYLES)["cell" | "columnHead"],
  place: Place | undefined,
  column: number,
) {
  const { x, width } = place ?? { x: 0, width: MAX_FIGURE };
  return { x, block: textBlock(setter, text, style, width, column === 0 ? "left" : "right") };
}

/** A row, in several parts when its description is very long. */
function rowBlocks(setter: Setter, row: Row, places: readonly Place[]): Block[] {
  const [first, ...figures] = row.cells.map((cell, column) =>
    placed(setter, cell, STYLES.cell, places[column], column),
  );
  const width = places[0]?.width ?? WIDTH;
  const details = row.details.map((line) => textBlock(setter, line, STYLES.detail, width));
  const chunks: Block[] = [];
  const lines = first?.block.lines ?? [];
  for (let start = 0; start < lines.length; start += MAX_LINES) {
    chunks.push(linesBlock(lines.slice(start, start + MAX_LINES), STYLES.cell, width));
  }
  return chunks.map((text, index) => {
    const isLast = index === chunks.length - 1;
    const description = isLast && details.length > 0 ? stack([text, space(1.5), ...details]) : text;
    const shown = [{ x: places[0]?.x ?? 0, block: description }, ...(index === 0 ? figures : [])];
    return ruledRow(shown, isLast);
  });
}

function ruledRow(cells: readonly { x: number; block: Block }[], isLast: boolean): Block {
  const height = Math.max(...cells.map(({ block }) => block.height)) + 2 * PADDING;
  return {
    height,
    draw(canvas, x, y) {
      for (const cell of cells) cell.block.draw(canvas, x + cell.x, y + PADDING);
      if (isLast) canvas.rectangle(x, y + height - 0.5, WIDTH, 0.5, HAIRLINE);
    },
  };
}
