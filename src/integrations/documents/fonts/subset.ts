import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FontFile } from "./font-file";

/** What of libharfbuzz-subset is called; numbers are addresses in its memory. */
type Subsetter = {
  memory: WebAssembly.Memory;
  _initialize: () => void;
  malloc: (size: number) => number;
  free: (address: number) => void;
  hb_blob_create: (data: number, size: number, mode: number, user: number, destroy: number) => number;
  hb_blob_get_data: (blob: number, length: number) => number;
  hb_blob_get_length: (blob: number) => number;
  hb_blob_destroy: (blob: number) => void;
  hb_face_create: (blob: number, index: number) => number;
  hb_face_reference_blob: (face: number) => number;
  hb_face_destroy: (face: number) => void;
  hb_set_add: (set: number, value: number) => void;
  hb_subset_input_create_or_fail: () => number;
  hb_subset_input_destroy: (input: number) => void;
  hb_subset_input_glyph_set: (input: number) => number;
  hb_subset_input_set: (input: number, which: number) => number;
  hb_subset_input_set_flags: (input: number, flags: number) => void;
  hb_subset_input_pin_axis_location: (input: number, face: number, tag: number, value: number) => number;
  hb_subset_or_fail: (face: number, input: number) => number;
};

/** No hinting, glyph numbers kept, the box of unknown characters drawn, no closure over ligatures. */
const FLAGS = 0x1 | 0x2 | 0x40 | 0x200;
const DROPPED_TABLES = 3;
const WRITABLE = 2;
/** A PDF names its glyphs itself and takes the text as shaped: these tables would only weigh. */
const UNUSED = [
  "GSUB",
  "GPOS",
  "GDEF",
  "cmap",
  "name",
  "post",
  "OS/2",
  "STAT",
  "MATH",
  "BASE",
  "gasp",
  "vhea",
  "vmtx",
];

let loading: Promise<Subsetter> | undefined;

/** The parts of a font that draw these glyphs, under their own numbers; a variable font becomes a plain one. */
export async function subsetFont(file: FontFile, glyphs: Iterable<number>): Promise<Uint8Array> {
  loading ??= instantiate();
  const hb = await loading;
  const source = hb.malloc(file.bytes.byteLength);
  new Uint8Array(hb.memory.buffer).set(file.bytes, source);
  const blob = hb.hb_blob_create(source, file.bytes.byteLength, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    hb.hb_subset_input_set_flags(input, FLAGS);
    const kept = hb.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) hb.hb_set_add(kept, glyph);
    const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
    for (const table of UNUSED) hb.hb_set_add(dropped, tag(table));
    if (file.pinnedWeight) hb.hb_subset_input_pin_axis_location(input, face, tag("wght"), file.pinnedWeight);
    return resultOf(hb, hb.hb_subset_or_fail(face, input), file);
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(source);
  }
}

function resultOf(hb: Subsetter, face: number, file: FontFile): Uint8Array {
  if (!face) throw new Error(`the font ${file.key} could not be cut to its glyphs`);
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  // A copy: the memory behind it is freed at once, and may move.
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return bytes;
}

function tag(name: string): number {
  return [...name].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
}

async function instantiate(): Promise<Subsetter> {
  const file = path.join(process.cwd(), "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file));
  const subsetter = instance.exports as unknown as Subsetter;
  subsetter._initialize();
  return subsetter;
}
