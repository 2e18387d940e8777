"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Checkbox } from "./checkbox";

type Selection = {
  selected: ReadonlySet<string>;
  /** Puts these rows in or takes them out. */
  set: (ids: readonly string[], isSelected: boolean) => void;
  clear: () => void;
};

const SelectionContext = createContext<Selection | null>(null);

/** Around a DataTable with `selection` and whatever works on the chosen rows. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo<Selection>(
    () => ({
      selected,
      set: (ids, isSelected) =>
        setSelected((before) => {
          const after = new Set(before);
          for (const id of ids) isSelected ? after.add(id) : after.delete(id);
          return after;
        }),
      clear: () => setSelected(new Set()),
    }),
    [selected],
  );
  return <SelectionContext.Provider value={selection}>{children}</SelectionContext.Provider>;
}

/** The rows that are chosen in the SelectionProvider around. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error("useSelection needs a SelectionProvider around it");
  return selection;
}

/** Above the row's link, and with room around the box to be hit. */
const target = "relative z-10 grid size-8 cursor-pointer place-items-center -my-1";

/** Chooses one row. */
export function RowCheck({ id, label }: { id: string; label: string }) {
  const { selected, set } = useSelection();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control, named by its aria-label
    <label className={target}>
      <Checkbox
        aria-label={label}
        checked={selected.has(id)}
        onChange={(event) => set([id], event.target.checked)}
      />
    </label>
  );
}

/** Chooses all rows of the page, or none; half chosen shows as neither. */
export function PageCheck({ ids, label }: { ids: readonly string[]; label: string }) {
  const { selected, set } = useSelection();
  const box = useRef<HTMLInputElement>(null);
  const count = ids.filter((id) => selected.has(id)).length;
  const isPartly = count > 0 && count < ids.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control, named by its aria-label
    <label className={target}>
      <Checkbox
        ref={box}
        aria-label={label}
        checked={count > 0 && count === ids.length}
        onChange={(event) => set(ids, event.target.checked)}
      />
    </label>
  );
}
