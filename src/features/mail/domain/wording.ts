import type { Quote } from "./letter";

/** What a mail says, with `{{variables}}` and without logic. `body`: paragraphs with an empty line between. */
export type Wording = { subject: string; heading: string; body: string };

export const WORDING_PARTS = ["subject", "heading", "body"] as const satisfies readonly (keyof Wording)[];

/** What the variables of a mail stand for. An empty one says that there is nothing to say. */
export type Values = Readonly<Record<string, string>>;

const VARIABLE = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;

/** The names of the variables in a text, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ""))];
}

/** What is wrong with a text that may name these variables; null when nothing is. */
export function faultIn(text: string, known: readonly string[]): string | null {
  const unknown = variablesIn(text).find((name) => !known.includes(name));
  if (unknown)
    return `{{${unknown}}} is not known here. Known are: ${known.map((name) => `{{${name}}}`).join(", ")}`;
  // A half of one would reach the reader as it stands.
  if (/\{\{|\}\}/.test(text.replaceAll(VARIABLE, "")))
    return "A variable is two braces, a name in small letters, two braces: {{company}}";
  return null;
}

/** The text with its variables filled in. What they stand for is not looked at again, whatever it holds. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(VARIABLE, (_mark, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the mail has no variable ${name}`);
    return value;
  });
}

/**
 * The paragraphs of a body. One that names a variable with nothing to say is left out. A line that is a variable of
 * `quotes` alone is somebody else's words, set apart.
 */
export function paragraphsOf(body: string, values: Values, quotes: readonly string[]): (string | Quote)[] {
  return body
    .split(/\n[ \t]*\n+/)
    .filter((text) => text.trim() !== "")
    .filter((text) => variablesIn(text).every((name) => values[name] !== ""))
    .flatMap((text) => linesOf(text.trim(), values, quotes));
}

function linesOf(text: string, values: Values, quotes: readonly string[]): (string | Quote)[] {
  const parts: (string | Quote)[] = [];
  for (const line of text.split("\n")) {
    const alone = /^\s*\{\{\s*([a-z0-9_]+)\s*\}\}\s*$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (alone && quotes.includes(alone)) parts.push({ quote: values[alone] ?? "" });
    else if (typeof last === "string") parts[parts.length - 1] = `${last}\n${fill(line, values)}`;
    else parts.push(fill(line, values));
  }
  return parts;
}
