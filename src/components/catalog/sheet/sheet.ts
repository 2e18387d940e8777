/** Texts of cells as typed, by the cell's key; what is not there is empty. */
export type Cells = Readonly<Record<string, string>>;

/** One step that undo takes back whole: a typed cell, a paste, a cleared range. */
export type Step = readonly { key: string; from: string; to: string }[];

/** A sheet being edited: what it was, what it is, and the way from one to the other and back. */
export type Sheet = {
  start: Cells;
  cells: Cells;
  done: readonly Step[];
  undone: readonly Step[];
};

export function startSheet(cells: Cells): Sheet {
  return { start: cells, cells, done: [], undone: [] };
}

export function textAt(cells: Cells, key: string): string {
  return Object.hasOwn(cells, key) ? (cells[key] as string) : "";
}

/** Sets cells in one step. What changes nothing is no step; a new step ends what could be redone. */
export function editSheet(sheet: Sheet, edits: readonly { key: string; to: string }[]): Sheet {
  const last = new Map(edits.map(({ key, to }) => [key, to.trim()]));
  const step = [...last].flatMap(([key, to]) => {
    const from = textAt(sheet.cells, key);
    return from === to ? [] : [{ key, from, to }];
  });
  if (step.length === 0) return sheet;
  return { ...sheet, cells: walk(sheet.cells, step, "to"), done: [...sheet.done, step], undone: [] };
}

export function undo(sheet: Sheet): Sheet {
  const step = sheet.done.at(-1);
  if (!step) return sheet;
  return {
    ...sheet,
    cells: walk(sheet.cells, step, "from"),
    done: sheet.done.slice(0, -1),
    undone: [...sheet.undone, step],
  };
}

export function redo(sheet: Sheet): Sheet {
  const step = sheet.undone.at(-1);
  if (!step) return sheet;
  return {
    ...sheet,
    cells: walk(sheet.cells, step, "to"),
    done: [...sheet.done, step],
    undone: sheet.undone.slice(0, -1),
  };
}

/** The same changes upon prices that were read anew, as one step; what is as it should be already is none of them. */
export function rebase(sheet: Sheet, start: Cells): Sheet {
  const keys = new Set([...Object.keys(sheet.start), ...Object.keys(sheet.cells)]);
  const edits = [...keys].flatMap((key) => {
    const to = textAt(sheet.cells, key);
    return to === textAt(sheet.start, key) ? [] : [{ key, to }];
  });
  return editSheet(startSheet(start), edits);
}

export function isSameCells(one: Cells, other: Cells): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => textAt(one, key) === textAt(other, key));
}

function walk(cells: Cells, step: Step, side: "from" | "to"): Cells {
  const next = { ...cells };
  for (const change of step) {
    // An empty cell is one that is not there, so that going back comes to the very same sheet.
    if (change[side] === "") delete next[change.key];
    else next[change.key] = change[side];
  }
  return next;
}
