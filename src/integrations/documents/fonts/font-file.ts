import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Face, Font } from "harfbuzzjs";
import type { Weight } from "./families";
import { harfbuzz } from "./harfbuzz";

/** One font at one weight: what it covers, how to shape with it, and its bytes for embedding. */
export type FontFile = {
  /** Unique; the same at each start. */
  key: string;
  bytes: Uint8Array;
  /** The weight to pin, of a variable font. */
  pinnedWeight: Weight | null;
  face: Face;
  font: Font;
  covers: ReadonlySet<number>;
  unitsPerEm: number;
};

const PACKAGES = path.join(process.cwd(), "node_modules");

const files = new Map<string, Promise<FontFile>>();

/** A font file below node_modules, read once. Reads `.ttf`, and `.woff2` of a variable font. */
export function loadFontFile(name: string, weight: Weight): Promise<FontFile> {
  const key = `${name}@${weight}`;
  const known = files.get(key);
  if (known) return known;
  const loaded = readFont(key, name, weight);
  files.set(key, loaded);
  // A failure is not remembered: the file may be there the next time.
  loaded.catch(() => files.delete(key));
  return loaded;
}

async function readFont(key: string, name: string, weight: Weight): Promise<FontFile> {
  const { Blob, Face, Font, Variation } = await harfbuzz();
  const isVariable = name.endsWith(".woff2");
  const bytes = isVariable ? await decoded(name) : await readFile(path.join(PACKAGES, name));
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  if (isVariable) font.setVariations([new Variation("wght", weight)]);
  return {
    key,
    bytes,
    pinnedWeight: isVariable ? weight : null,
    face,
    font,
    covers: new Set(face.collectUnicodes()),
    unitsPerEm: face.upem,
  };
}

const unpacked = new Map<string, Promise<Uint8Array>>();

/** The plain font in a `.woff2`, shared by its weights. */
function decoded(name: string): Promise<Uint8Array> {
  const known = unpacked.get(name);
  if (known) return known;
  const bytes = unpack(name);
  unpacked.set(name, bytes);
  bytes.catch(() => unpacked.delete(name));
  return bytes;
}

async function unpack(name: string): Promise<Uint8Array> {
  const { decompress } = await import("woff2-encoder");
  return decompress(await readFile(path.join(PACKAGES, name)));
}
