"use client";

import { useTranslations } from "next-intl";
import { SheetCell } from "./sheet-cell";
import type { SheetTarget } from "./sheet-changes";
import { isInside, keyAt, type SheetView } from "./sheet-view";
import type { SheetState } from "./use-sheet";

type SheetGridProps = {
  view: SheetView;
  targets: readonly SheetTarget[];
  state: SheetState;
  /** What is wrong, in words, by the cell's key. */
  problems: ReadonlyMap<string, string>;
};

/** The sheet itself: the ARIA grid, scrolled within itself, with its names at the left edge. */
export function SheetGrid({ view, targets, state, problems }: SheetGridProps) {
  const t = useTranslations("catalog");
  const byId = new Map(targets.map((target) => [target.id, target]));
  const { range, active, sheet } = state;
  return (
    <div className="max-h-[70vh] overflow-auto">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited is a grid (ARIA).
        role="grid"
        aria-label={t("sheet.title")}
        aria-rowcount={view.rows.length + 1}
        aria-colcount={view.columns.length + 1}
        className="border-separate border-spacing-0 text-sm"
        {...state.handlers}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-r border-b border-line bg-surface px-3 py-2 text-left"
            >
              {t("sheet.what")}
            </th>
            {view.columns.map(({ currency, cycle }) => (
              <th
                key={`${currency} ${cycle}`}
                scope="col"
                className="sticky top-0 z-10 min-w-24 border-r border-b border-line bg-surface px-2 py-2 text-right font-medium whitespace-nowrap"
              >
                {currency} <span className="block text-xs font-normal text-muted">{t(`cycle.${cycle}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ target, field }, row) => {
            const of = byId.get(target);
            return (
              <tr key={`${target} ${field}`}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 w-32 min-w-32 max-w-32 border-r border-b border-line bg-surface px-3 py-1.5 text-left font-normal break-words sm:w-56 sm:min-w-56 sm:max-w-56"
                >
                  {field === "price" ? (
                    <>
                      {of?.group && <span className="block text-xs text-muted">{of.group}</span>}
                      <span className={of?.kind === "product" ? "font-medium" : undefined}>{of?.name}</span>
                    </>
                  ) : (
                    <span className="text-muted">
                      <span className="sr-only">{of?.name} </span>
                      {t(`sheet.field.${field}`)}
                    </span>
                  )}
                </th>
                {view.columns.map(({ currency, cycle }, column) => {
                  const spot = { row, column };
                  const key = keyAt(view, spot);
                  const isActive = active.row === row && active.column === column;
                  return (
                    <SheetCell
                      key={`${currency} ${cycle}`}
                      spot={spot}
                      text={sheet.cells[key] ?? ""}
                      isChanged={(sheet.cells[key] ?? "") !== (sheet.start[key] ?? "")}
                      isActive={isActive}
                      isSelected={isInside(range, spot)}
                      problem={problems.get(key)}
                      state={state}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
