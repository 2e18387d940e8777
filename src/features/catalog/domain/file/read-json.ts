import type { CatalogFile, FileProblem, Locate, Place } from "./catalog-file";
import { catalogFile } from "./file-schema";
import { jsonPlaces } from "./json-places";

export type FileRead = { file: CatalogFile; locate: Locate; problems: FileProblem[] };
export const NOTHING: CatalogFile = { categories: [], optionGroups: [], products: [] };
const START: Place = { line: 1, column: "" };

/** Reads a catalogue from JSON; each problem names the line and the path. */
export function readCatalogJson(text: string): FileRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      file: NOTHING,
      locate: () => START,
      problems: [{ ...syntaxPlace(text, error), detail: "This is no JSON" }],
    };
  }
  const lines = jsonPlaces(text);
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const line = lines.get(path.slice(0, length).join("."));
      if (line !== undefined) return { line, column: path.join(".") };
    }
    return { line: 1, column: path.join(".") };
  };
  const parsed = catalogFile.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ ...place(path), detail: message }));
    return { file: NOTHING, locate: () => START, problems };
  }
  const { categories, optionGroups, products } = parsed.data;
  const file = { categories, optionGroups, products };
  const paths = new Map<object, PropertyKey[]>();
  const walk = (part: unknown, path: PropertyKey[]) => {
    if (typeof part !== "object" || part === null) return;
    paths.set(part, path);
    for (const [key, child] of Object.entries(part)) walk(child, [...path, key]);
  };
  walk(file, []);
  return {
    file,
    locate: (part, field) => place([...(paths.get(part) ?? []), ...(field ? [field] : [])]),
    problems: [],
  };
}

function syntaxPlace(text: string, error: unknown): Place {
  const position = /position (\d+)/.exec(String(error))?.[1];
  const before = text.slice(0, position === undefined ? strayAt(text) : Number(position));
  const lines = before.split("\n");
  return { line: lines.length, column: String((lines.at(-1)?.length ?? 0) + 1) };
}

/** Where the first word stands that JSON does not have: the engine's message does not always say. */
function strayAt(text: string): number {
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g))
    if (!/^("|-?\d|true$|false$|null$)/.test(token)) return index;
  return text.length;
}
