const MAX = 1_000_000_000_000;

/**
 * Millionths of a rate as people type it: "0.91" is 910000, "1,084.5" is refused. At most six decimals; exact, without a
 * float between. Null for anything else, and for what is not above zero.
 */
export function parseRate(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const millionths = Number(match[1]) * 1_000_000 + Number((match[2] ?? "").padEnd(6, "0"));
  return millionths > 0 && millionths <= MAX ? millionths : null;
}

/** Millionths as the plain text of a rate: 910000 is "0.91". */
export function formatRate(millionths: number): string {
  const decimals = String(millionths % 1_000_000)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${Math.trunc(millionths / 1_000_000)}${decimals && `.${decimals}`}`;
}
