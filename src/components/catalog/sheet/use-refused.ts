"use client";

import { useState } from "react";
import type { Cells } from "./sheet";

const NONE: ReadonlyMap<string, string> = new Map();

export type RefusedCells = ReturnType<typeof useRefused>;

/** Which cells the server would not save, and why, until other prices are read. */
export function useRefused(start: Cells, version: string) {
  const [refused, setRefused] = useState({ start, version, cells: NONE });
  const isOfThese = refused.start === start && refused.version === version;
  return {
    cells: isOfThese ? refused.cells : NONE,
    refuse: (cells: ReadonlyMap<string, string>) => setRefused({ start, version, cells }),
  };
}
