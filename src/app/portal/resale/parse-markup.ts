/** Basis points of a markup as people type it: "20", "12.5", "12,5", "-5" or "−5"; from −100 to 1000 %. Null for anything else. */
export function parseMarkup(text: string): number | null {
  const match = /^([-−+]?)(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const bps = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  const signed = match[1] === "-" || match[1] === "−" ? -bps : bps;
  return signed >= -10_000 && signed <= 100_000 ? signed : null;
}
