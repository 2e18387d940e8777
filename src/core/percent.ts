import { FULL_BPS } from "./money";

/**
 * Basis points of a percentage as people type it: "20" is 2000, "12.5" and "12,5" are 1250. Exact, without a float between.
 * Returns null for anything else: signs, more than two decimals, more than 100.
 */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const bps = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return bps <= FULL_BPS ? bps : null;
}

/** Basis points as the plain text of a form field: 1250 is "12.5", 2000 is "20". */
export function formatPercent(bps: number): string {
  const decimals = String(bps % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.trunc(bps / 100)}${decimals && `.${decimals}`}`;
}
