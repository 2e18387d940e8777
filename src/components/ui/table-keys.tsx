"use client";

import type { KeyboardEvent, ReactNode } from "react";

/** The scrolling box of a table. Up, down, Home and End move between its row links; Enter follows one by itself. */
export function TableKeys({ label, children }: { label: string; children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-row-link]")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at === -1) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const link = target === undefined ? undefined : links[target];
    if (!link) return;
    event.preventDefault();
    link.focus();
  }

  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, to be scrolled by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="scroll-cue relative overflow-x-auto overscroll-x-contain focus-visible:-outline-offset-2"
    >
      {children}
    </section>
  );
}
