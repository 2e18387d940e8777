import bidiFactory from "bidi-js";

/** The Unicode bidirectional algorithm (UAX 9). */
export const bidi = bidiFactory();

/** What holds a letter, mark or number that runs from right to left. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
