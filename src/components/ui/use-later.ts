"use client";

import { useEffect, useState } from "react";

/** Shorter than anybody waits for, longer than between two letters, in ms. */
const STILL_MS = 200;

/** The text once it has stood still for a moment, so that not each letter is a question. */
export function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), STILL_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
