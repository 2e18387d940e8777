import { cleanLine, cleanText } from "./clean-text";
import { LINK_MARK, type Sheet } from "./letter";

/** A letter as plain text. A link stands on a line of its own. */
export function renderText({ letter, greeting, brand, footer, url }: Sheet): string {
  const parts = [
    cleanLine(greeting),
    ...letter.paragraphs.map((part) => (typeof part === "string" ? cleanText(part) : quoted(part.quote))),
    ...(letter.button && url ? [`${cleanLine(letter.button.label)}:\n${url}`] : []),
    ["-- ", cleanLine(brand.name), ...footer.map((line) => cleanLine(line))].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function quoted(text: string): string {
  return cleanText(text)
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

/** The text with its secret link. Only the line that is the mark alone is one: what somebody wrote never is. */
export function withLinkInText(text: string, link: string): string {
  return text
    .split("\n")
    .map((line) => (line === LINK_MARK ? link : line))
    .join("\n");
}
