"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { Spot } from "./sheet-view";
import type { SheetState } from "./use-sheet";

type SheetCellProps = {
  spot: Spot;
  text: string;
  isChanged: boolean;
  isActive: boolean;
  isSelected: boolean;
  /** What is wrong with it, in words. */
  problem: string | undefined;
  state: SheetState;
};

/** One price of the sheet; a text box while somebody types in it. */
export function SheetCell({ spot, text, isChanged, isActive, isSelected, problem, state }: SheetCellProps) {
  const t = useTranslations("catalog.sheet");
  const cell = useRef<HTMLTableCellElement>(null);
  const { typing, setTyping, goTo, open, commit } = state;
  const isTyping = isActive && typing !== null;
  // The focus follows the cursor, but only while it is on the sheet.
  useEffect(() => {
    if (!isActive || isTyping || !cell.current) return;
    const grid = cell.current.closest("table");
    const isHere = grid?.contains(document.activeElement) || document.activeElement === document.body;
    if (grid?.dataset.used && isHere) cell.current.focus();
  }, [isActive, isTyping]);
  return (
    <td
      ref={cell}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is edited is a gridcell (ARIA).
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-invalid={problem ? true : undefined}
      title={problem}
      onFocus={(event) => {
        const grid = event.currentTarget.closest("table");
        if (grid) grid.dataset.used = "true";
      }}
      onMouseDown={(event) => {
        if (isTyping) return;
        commit();
        goTo(spot, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1 && typing === null) goTo(spot, true);
      }}
      onDoubleClick={() => open()}
      className={cn(
        "relative h-8 min-w-24 cursor-cell border-r border-b border-line px-2 text-right tabular-nums outline-none select-none",
        isSelected && "bg-accent-soft",
        isChanged && !problem && "font-medium text-accent-text",
        problem && "bg-danger-soft text-danger",
        isActive && "ring-2 ring-accent ring-inset",
      )}
    >
      {isTyping ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
          autoFocus
          aria-label={t("edit")}
          inputMode="decimal"
          value={typing ?? ""}
          onChange={(event) => setTyping(event.target.value)}
          onBlur={commit}
          className="absolute inset-0.5 bg-surface px-1.5 text-right text-fg outline-none"
        />
      ) : (
        text || (
          <span aria-hidden className="text-subtle">
            –
          </span>
        )
      )}
      {isChanged && <span className="sr-only"> {t("changed")}</span>}
    </td>
  );
}
