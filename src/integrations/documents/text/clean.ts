/** Direction marks that a text could use to show itself differently from what it says; the levels come from its letters. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as it can be set on lines: no control characters, no halves of pairs, composed letters (NFC). */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\t\u2028\u2029]/g, " ")
    .replaceAll(OVERRIDES, "")
    .replaceAll(/(?!\n)\p{Cc}|[\ufffe\uffff]/gu, "")
    .normalize("NFC");
}
