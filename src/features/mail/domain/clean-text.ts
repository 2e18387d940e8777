// Control characters but tab and line breaks, the marks that turn the direction of what follows, and halves of
// characters. Most of it no form lets in; a mail lets it in from nowhere (reliability.md, T17).
const NEVER = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
const BREAKS = /[\t\n\u0085\u2028\u2029]+/g;

/** Text of several lines as a mail may hold it. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(NEVER, "").trim();
}

/** One line, for a header: no break of any kind is left, and it has an end. */
export function cleanLine(text: string, max = 200): string {
  const line = text.replaceAll(/\r\n?/g, "\n").replaceAll(BREAKS, " ").replaceAll(NEVER, "").trim();
  const characters = [...line];
  return characters.length > max ? `${characters.slice(0, max - 1).join("")}…` : line;
}
