import { AppError } from "@/core/errors";

/** Deeper nesting is refused: nothing in the API has any use for it. */
const MAX_DEPTH = 20;

/** An object that is open, with the names seen in it; null for an array. */
type Open = Set<string> | null;

/**
 * Refuses what JSON.parse lets through in silence: a repeated name (the last one would win), `__proto__`, and deep
 * nesting. It looks at strings and brackets alone; the grammar is JSON.parse's affair.
 *
 * @throws {AppError} `malformed_json`
 */
export function scanJson(text: string): void {
  const open: Open[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) noteName(open.at(-1) ?? null, text.slice(at, end));
      at = end;
      continue;
    }
    if (character === "{" || character === "[") {
      if (open.length >= MAX_DEPTH) throw malformed(`Nest no deeper than ${MAX_DEPTH} levels.`);
      open.push(character === "{" ? new Set() : null);
    } else if (character === "}" || character === "]") {
      open.pop();
    }
    at++;
  }
}

/** The position after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  throw malformed();
}

/** A string that a colon follows. */
function isName(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text[at] as string)) at++;
  return text[at] === ":";
}

function noteName(open: Open, quoted: string): void {
  const name = unquote(quoted);
  if (name === "__proto__") throw malformed("The name __proto__ is not allowed.");
  if (open?.has(name)) throw malformed(`The name ${JSON.stringify(name.slice(0, 60))} is there twice.`);
  open?.add(name);
}

/** Compares names by what they mean: an escape is another way to write the same one. */
function unquote(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw malformed();
  }
}

export function malformed(detail = "The body is not valid JSON in UTF-8."): AppError {
  return new AppError("malformed_json", { detail });
}
