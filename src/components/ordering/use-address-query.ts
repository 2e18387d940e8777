"use client";

import { useEffect, useRef } from "react";

/**
 * Puts `query` into the page's address a moment after its last change, without asking the server. Returns a function
 * that does so at once: to be called before leaving, since an address that changes later would call the leaving off.
 */
export function useAddressQuery(query: string): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef(query);

  function show(next: string): void {
    clearTimeout(timer.current);
    if (next === shown.current) return;
    shown.current = next;
    window.history.replaceState(null, "", `?${next}`);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed query starts the wait anew
  useEffect(() => {
    timer.current = setTimeout(() => show(query), 250);
    return () => clearTimeout(timer.current);
  }, [query]);

  return () => show(query);
}
