/** Direction marks that a text could use to show itself differently from what it says; the levels come from its letters. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What stands for half of a pair. Made of its code: one such character in a built file has V8 keep all of the file in two
 * bytes a letter, and this one is in seven.
 */
const REPLACEMENT = String.fromCharCode(0xfffd);

/** A text as it can be set on lines: no control characters, no halves of pairs, composed letters (NFC). */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, REPLACEMENT)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\t\u2028\u2029]/g, " ")
    .replaceAll(OVERRIDES, "")
    .replaceAll(/(?!\n)\p{Cc}|[\ufffe\uffff]/gu, "")
    .normalize("NFC");
}
