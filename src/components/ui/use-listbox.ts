"use client";

import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * The keyboard and the roles of an input with a list below it (WAI-ARIA combobox): arrows walk the list, Enter takes,
 * Escape closes. The focus stays in the input.
 */
export function useListbox(id: string) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  function show() {
    setOpen(true);
    setActive(-1);
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }

  function inputProps<Option>(options: readonly Option[], take: (option: Option) => void) {
    function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        setOpen(true);
        const step = event.key === "ArrowDown" ? 1 : -1;
        setActive((before) =>
          options.length === 0
            ? -1
            : (Math.max(before, step < 0 ? 0 : -1) + step + options.length) % options.length,
        );
      } else if (event.key === "Enter" && open) {
        // Not the form's Enter while the list is open.
        event.preventDefault();
        const option = options[active];
        if (option) take(option);
      } else if (event.key === "Escape" && open) {
        event.stopPropagation();
        close();
      }
    }
    return {
      role: "combobox" as const,
      "aria-expanded": open,
      "aria-controls": id,
      "aria-autocomplete": "list" as const,
      "aria-activedescendant": open && active >= 0 ? `${id}-${active}` : undefined,
      onKeyDown,
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
      onClick: show,
    };
  }

  return {
    open,
    active,
    show,
    close,
    inputProps,
    listProps: { id, role: "listbox" as const },
    optionProps: (index: number, take: () => void) => ({
      id: `${id}-${index}`,
      role: "option" as const,
      "aria-selected": index === active,
      // Keeps the focus in the input, whose blur would close the list before the click.
      onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onMouseEnter: () => setActive(index),
      onClick: take,
    }),
  };
}
