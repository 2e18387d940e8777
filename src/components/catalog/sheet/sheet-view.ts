import type { BillingCycle } from "@/core/billing-cycle";
import { type Cells, textAt } from "./sheet";

export type SheetField = "price" | "setup" | "floor";
export type SheetRow = { target: string; field: SheetField };
export type SheetColumn = { currency: string; cycle: BillingCycle };

/** The part of a sheet that is shown: what stands where. */
export type SheetView = { rows: readonly SheetRow[]; columns: readonly SheetColumn[] };

export type Spot = { row: number; column: number };
/** From one corner to the other, both included, in any direction. */
export type Range = { from: Spot; to: Spot };

export function cellKey(target: string, field: SheetField, currency: string, cycle: string): string {
  return `${target} ${field} ${currency} ${cycle}`;
}

export function keyAt({ rows, columns }: SheetView, { row, column }: Spot): string {
  const [down, across] = [rows[row], columns[column]];
  return down && across ? cellKey(down.target, down.field, across.currency, across.cycle) : "";
}

/** A spot moved by so many rows and columns, kept on the sheet. */
export function moved({ rows, columns }: SheetView, spot: Spot, down: number, across: number): Spot {
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return {
    row: within(spot.row + down, rows.length),
    column: within(spot.column + across, columns.length),
  };
}

export function bounds({ from, to }: Range) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function isInside(range: Range, { row, column }: Spot): boolean {
  const { top, bottom, left, right } = bounds(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

function spotsOf(range: Range): Spot[][] {
  const { top, bottom, left, right } = bounds(range);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => ({ row: top + down, column: left + across })),
  );
}

/** A range as spreadsheets exchange it: cells by tabs, rows by line breaks. */
export function copyRange(view: SheetView, cells: Cells, range: Range): string {
  return spotsOf(range)
    .map((spots) => spots.map((spot) => textAt(cells, keyAt(view, spot))).join("\t"))
    .join("\n");
}

/** The same read back. Spreadsheets end with a line break, and quote a cell that holds a tab, a break or a mark. */
export function readTsv(text: string): string[][] {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return body
    .split("\n")
    .map((line) =>
      line.split("\t").map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
}

/**
 * What a paste sets: the block from the range's first corner on, or, of a single cell, the whole range. `lost` cells
 * would be beyond the sheet's edge.
 */
export function pasteInto(view: SheetView, range: Range, text: string) {
  const block = readTsv(text);
  const { top, left } = bounds(range);
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) return { edits: fill(view, range, only), lost: 0 };
  const edits: { key: string; to: string }[] = [];
  let lost = 0;
  block.forEach((line, down) => {
    line.forEach((to, across) => {
      const key = keyAt(view, { row: top + down, column: left + across });
      if (key === "") lost += 1;
      else edits.push({ key, to });
    });
  });
  return { edits, lost };
}

/** One text in every cell of a range; the empty text clears it. */
export function fill(view: SheetView, range: Range, to: string): { key: string; to: string }[] {
  return spotsOf(range)
    .flat()
    .map((spot) => ({ key: keyAt(view, spot), to }));
}
