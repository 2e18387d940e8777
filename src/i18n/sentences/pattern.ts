/** An English sentence with values: what stands around them, their names in order, and what is said for it. */
export type Pattern = {
  literals: readonly string[];
  names: readonly string[];
  said: string;
  /** How much of it is text: of two that fit, the one with more of it is meant. */
  weight: number;
};

const VALUE = /\{([a-z])\}/;

/** What a search needs of a text. */
export type Searched = Pick<string, "length" | "startsWith" | "indexOf" | "slice">;

/** A sentence of the table as a pattern; null for one without values. A longer name in braces is text. */
export function compile(english: string, said: string): Pattern | null {
  const parts = english.split(VALUE);
  if (parts.length === 1) return null;
  const literals = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  return { literals, names, said, weight: literals.join("").length };
}

/**
 * The values of a sentence that fits, each as short as can be and never empty; null when it does not fit.
 * One search for each literal, from where the one before ended: whatever somebody typed, it takes no longer than
 * the sentence is long.
 */
export function valuesOf({ literals, names }: Pattern, sentence: Searched): Map<string, string> | null {
  const [first = "", ...rest] = literals;
  if (!sentence.startsWith(first)) return null;
  const values = new Map<string, string>();
  let from = first.length;
  for (const [index, literal] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const end = isLast ? sentence.length - literal.length : sentence.indexOf(literal, from + 1);
    if (end <= from || !sentence.startsWith(literal, end)) return null;
    values.set(names[index] ?? "", sentence.slice(from, end));
    from = end + literal.length;
  }
  return values;
}
