import type { ReactNode } from "react";
import { cn } from "./cn";
import { RowLink } from "./row-link";
import { PageCheck, RowCheck } from "./selection";
import { SortHeader } from "./sort-header";
import { TableKeys } from "./table-keys";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** "end" for amounts and counts. */
  align?: "start" | "end";
  /** The field's name in `?sort=`; makes the header a link that sorts by it. */
  sort?: string;
  /** Left out below this width. Never the first column. */
  hideBelow?: "sm" | "md" | "lg" | "xl";
  /** The header is for screen readers only: a column of menus. */
  hideHeader?: boolean;
  /** Of a first column that is short, a day: leaves its room to the others on a phone. */
  isNarrow?: boolean;
  className?: string;
};

type DataTableProps<Row> = {
  /** Says what the table holds, to screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads. The link is the first cell's content, stretched over the row. */
  rowHref?: (row: Row) => string;
  /** Present sort ("-created_at") and the address of another one. */
  sort?: { current: string; href: (sort: string) => string };
  /** A box before each row to choose it, in a SelectionProvider: what the boxes are called. */
  selection?: { page: string; row: (row: Row) => string };
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode;
  /** A <tr> at the foot, for totals. */
  footer?: ReactNode;
};

const hidden = {
  sm: "max-sm:hidden",
  md: "max-md:hidden",
  lg: "max-lg:hidden",
  xl: "max-xl:hidden",
};

/** Rows of like things. Scrolls inside itself when it is too wide; arrow keys walk the rows, Enter opens one. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  sort,
  selection,
  empty,
  footer,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <TableKeys label={caption}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken/50">
            {selection && (
              <th scope="col" className="w-8 pl-2 sm:pl-3">
                <PageCheck ids={rows.map(rowKey)} label={selection.page} />
              </th>
            )}
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={ariaSort(column.sort, sort?.current)}
                className={cn(
                  "h-9 px-2 text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4 sm:px-3 sm:first:pl-5 sm:last:pr-5",
                  selection && index === 0 && "pl-1",
                  cellClass(column),
                )}
              >
                {column.hideHeader ? (
                  <span className="sr-only">{column.header}</span>
                ) : column.sort && sort ? (
                  <SortHeader
                    field={column.sort}
                    current={sort.current}
                    href={sort.href}
                    end={column.align === "end"}
                  >
                    {column.header}
                  </SortHeader>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={cn(
                // What opens in a row leaves the rest of it where it was.
                "relative has-[details[open]]:align-top",
                rowHref && "hover:bg-sunken/60 has-[a[data-row-link]:focus-visible]:bg-sunken/60",
              )}
            >
              {selection && (
                <td className="w-8 pl-2 sm:pl-3">
                  <RowCheck id={rowKey(row)} label={selection.row(row)} />
                </td>
              )}
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  className={cn(
                    "h-11 px-2 py-2 first:pl-4 last:pr-4 sm:px-3 sm:first:pl-5 sm:last:pr-5",
                    index === 0 && (column.isNarrow ? "min-w-36 max-sm:min-w-28" : "min-w-36"),
                    selection && index === 0 && "pl-1",
                    cellClass(column),
                  )}
                >
                  {index === 0 && rowHref ? (
                    <RowLink href={rowHref(row)}>{column.cell(row)}</RowLink>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot className="border-t border-line font-medium [&_td]:h-11 [&_td]:px-2 [&_td]:first:pl-4 [&_td]:last:pr-4 sm:[&_td]:px-3 sm:[&_td]:first:pl-5 sm:[&_td]:last:pr-5">
            {footer}
          </tfoot>
        )}
      </table>
    </TableKeys>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return cn(
    column.align === "end" ? "text-right whitespace-nowrap tabular-nums" : "text-left",
    column.hideBelow && hidden[column.hideBelow],
    column.className,
  );
}

function ariaSort(field: string | undefined, current: string | undefined) {
  if (!field || current === undefined) return undefined;
  if (current === field) return "ascending" as const;
  return current === `-${field}` ? ("descending" as const) : undefined;
}
