import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SlicedFamily } from "./families";

type Range = readonly [from: number, to: number];
type Slice = { file: string; ranges: readonly Range[] };

const tables = new Map<string, Promise<readonly Slice[]>>();

/** The files of a sliced family whose ranges name a code point, below node_modules. */
export async function slicesWith(family: SlicedFamily, codePoint: number): Promise<string[]> {
  const known = tables.get(family.name) ?? readSlices(family.name);
  tables.set(family.name, known);
  return (await known)
    .filter(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
    .map(({ file }) => file);
}

async function readSlices(name: string): Promise<Slice[]> {
  const folder = `@fontsource-variable/${name}`;
  const text = await readFile(path.join(process.cwd(), "node_modules", folder, "unicode.json"), "utf8");
  const table = JSON.parse(text) as Record<string, string>;
  return Object.entries(table).map(([slice, ranges]) => ({
    // The table writes numbered slices as "[4]", their files as "4".
    file: `${folder}/files/${name}-${slice.replaceAll(/[[\]]/g, "")}-wght-normal.woff2`,
    ranges: ranges.split(",").map(toRange),
  }));
}

/** "U+4E00-4E0F" or "U+4E00". */
function toRange(text: string): Range {
  const [from = "", to = from] = text.trim().slice(2).split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
