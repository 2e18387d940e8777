/** The columns of the CSV form. One row for each price; what has none has one row without. */
export const CSV_COLUMNS = [
  "category",
  "category_slug",
  "product",
  "slug",
  "description",
  "status",
  "visibility",
  "resellers",
  "group",
  "group_key",
  "kind",
  "required",
  "min",
  "max",
  "step",
  "option",
  "option_status",
  "cycle",
  "currency",
  "price",
  "setup",
  "floor",
] as const;
export type CsvColumnName = (typeof CSV_COLUMNS)[number];
export type CsvCells = Partial<Record<CsvColumnName, string>>;

const RISKY = /^'*[=+\-@\t\r\n]/;

/** A cell that no spreadsheet runs as a formula: an apostrophe before what it would. */
export function guarded(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** The same read back. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
