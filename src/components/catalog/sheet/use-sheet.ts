"use client";

import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { type Cells, editSheet, isSameCells, rebase, redo, startSheet, textAt, undo } from "./sheet";
import {
  copyRange,
  fill,
  keyAt,
  moved,
  pasteInto,
  type Range,
  type SheetView,
  type Spot,
} from "./sheet-view";

const ARROWS: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export type SheetState = ReturnType<typeof useSheet>;

/** A sheet with its cursor: what keys, mouse and clipboard do to it. `onLost`: cells of a paste that had no place. */
export function useSheet(start: Cells, view: SheetView, onLost: (count: number) => void) {
  const [sheet, setSheet] = useState(() => startSheet(start));
  const [range, setRange] = useState<Range>({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } });
  /** The text of the cell that is being typed in; null while the cursor only stands. */
  const [typing, setTyping] = useState<string | null>(null);
  const active = range.to;
  const [read, setRead] = useState(start);
  // Prices that were read anew: what was changed stays changed, upon them.
  if (read !== start) {
    setRead(start);
    if (!isSameCells(read, start)) setSheet(rebase(sheet, start));
  }

  const goTo = (spot: Spot, extend = false) => setRange({ from: extend ? range.from : spot, to: spot });
  const step = (down: number, across: number, extend = false) =>
    goTo(moved(view, active, down, across), extend);
  const open = (text = textAt(sheet.cells, keyAt(view, active))) => {
    setRange({ from: active, to: active });
    setTyping(text);
  };
  const commit = () => {
    if (typing === null) return;
    setSheet(editSheet(sheet, [{ key: keyAt(view, active), to: typing }]));
    setTyping(null);
  };

  function onTypingKey(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    if (key === "Escape") setTyping(null);
    else if (key === "Enter" || key === "Tab") {
      commit();
      if (key === "Enter") step(shiftKey ? -1 : 1, 0);
      else step(0, shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (typing !== null) return onTypingKey(event);
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    if (ctrl && key.toLowerCase() === "z") setSheet(shiftKey ? redo(sheet) : undo(sheet));
    else if (ctrl && key.toLowerCase() === "y") setSheet(redo(sheet));
    else if (ctrl && key.toLowerCase() === "a")
      setRange({ from: { row: 0, column: 0 }, to: moved(view, active, 1e6, 1e6) });
    else if (arrow) step(arrow[0] * (ctrl ? 1e6 : 1), arrow[1] * (ctrl ? 1e6 : 1), shiftKey);
    else if (key === "Home") goTo(moved(view, active, ctrl ? -1e6 : 0, -1e6), shiftKey);
    else if (key === "End") goTo(moved(view, active, ctrl ? 1e6 : 0, 1e6), shiftKey);
    else if (key === "Enter" || key === "F2") open();
    else if (key === "Tab") {
      // Tab leaves the sheet at its end, so that nobody is kept in it.
      const next = moved(view, active, 0, shiftKey ? -1 : 1);
      if (next.column === active.column) return;
      goTo(next);
    } else if (key === "Delete" || key === "Backspace") setSheet(editSheet(sheet, fill(view, range, "")));
    else if (key.length === 1 && !ctrl && !event.altKey) open(key);
    else return;
    event.preventDefault();
  }

  function onCopy(event: ClipboardEvent) {
    if (typing !== null) return;
    event.clipboardData.setData("text/plain", copyRange(view, sheet.cells, range));
    event.preventDefault();
    if (event.type === "cut") setSheet(editSheet(sheet, fill(view, range, "")));
  }

  function onPaste(event: ClipboardEvent) {
    if (typing !== null) return;
    event.preventDefault();
    const { edits, lost } = pasteInto(view, range, event.clipboardData.getData("text/plain"));
    setSheet(editSheet(sheet, edits));
    if (lost > 0) onLost(lost);
  }

  return {
    sheet,
    range,
    active,
    typing,
    setTyping,
    goTo,
    open,
    commit,
    undo: () => setSheet(undo(sheet)),
    redo: () => setSheet(redo(sheet)),
    /** Ends the changes, once they are saved: `began` leaves the sheet with them, else it is as it was. */
    settle: (began: boolean) => setSheet(startSheet(began ? sheet.cells : start)),
    handlers: { onKeyDown, onCopy, onCut: onCopy, onPaste },
  };
}
