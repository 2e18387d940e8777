import { type PDFContext, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import type { FontFile } from "../fonts/font-file";
import { subsetFont } from "../fonts/subset";
import type { Glyph } from "../text/shape";
import { unicodeMap } from "./unicode-map";

type Used = { glyph: number; text: string; width: number };

/**
 * A font of the file. Codes are its own: each glyph has one for each text that it stands for, so that what a reader
 * copies is what was written, also when two letters share a glyph.
 */
export class EmbeddedFont {
  private readonly codes = new Map<string, number>();
  private readonly used: Used[] = [];

  constructor(
    readonly file: FontFile,
    /** Its name in each page's resources, "F1". */
    readonly name: string,
    readonly reference: PDFRef,
  ) {}

  codeOf({ id, text }: Pick<Glyph, "id" | "text">): number {
    const key = `${id}|${text}`;
    const known = this.codes.get(key);
    if (known) return known;
    const width = thousandths(this.file.font.glyphHAdvance(id), this.file);
    // Code 0 stays free: it is what a reader falls back to.
    const code = this.used.push({ glyph: id, text, width });
    this.codes.set(key, code);
    return code;
  }

  /** In thousandths of an em. */
  widthOf(code: number): number {
    return this.used[code - 1]?.width ?? 0;
  }

  /** Writes the font with the glyphs that were asked for. */
  async embed(context: PDFContext): Promise<void> {
    const glyphs = new Set(this.used.map(({ glyph }) => glyph).sort((a, b) => a - b));
    const program = await subsetFont(this.file, glyphs);
    const programRef = context.register(context.flateStream(program, { Length1: program.byteLength }));
    const base = `${tagOf(this.name)}+${psName(this.file.key)}`;
    const descendant = context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: base,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText("Adobe"),
        Ordering: PDFHexString.fromText("Identity"),
        Supplement: 0,
      },
      FontDescriptor: context.register(context.obj(this.descriptor(base, programRef))),
      DW: 0,
      W: [1, this.used.map(({ width }) => width)],
      CIDToGIDMap: context.register(context.flateStream(this.glyphTable())),
    });
    const font = context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: base,
      Encoding: PDFName.of("Identity-H"),
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(unicodeMap(this.used.map(({ text }) => text)))),
    });
    context.assign(this.reference, font);
  }

  private descriptor(base: string, program: PDFRef) {
    const { ascender, descender } = this.file.font.hExtents();
    const [top, bottom] = [thousandths(ascender, this.file), thousandths(descender, this.file)];
    return {
      Type: "FontDescriptor",
      FontName: base,
      // Symbolic: the codes are the font's own.
      Flags: 4,
      FontBBox: [-1000, bottom, 3000, top],
      ItalicAngle: 0,
      Ascent: top,
      Descent: bottom,
      CapHeight: 714,
      StemV: 80,
      FontFile2: program,
    };
  }

  /** Two bytes a code: the glyph that it draws. */
  private glyphTable(): Uint8Array {
    const table = new Uint8Array((this.used.length + 1) * 2);
    const view = new DataView(table.buffer);
    for (const [index, { glyph }] of this.used.entries()) view.setUint16((index + 1) * 2, glyph);
    return table;
  }
}

/** Units of a font as thousandths of an em, to two decimals. */
export function thousandths(units: number, { unitsPerEm }: FontFile): number {
  return Math.round((units * 100_000) / unitsPerEm) / 100;
}

/** Six capitals before the name of a subset (PDF 32000, 9.6.4): "F12" is "AAAABC". */
function tagOf(name: string): string {
  const digits = name.slice(1).padStart(6, "0");
  return [...digits].map((digit) => String.fromCharCode(65 + Number(digit))).join("");
}

function psName(key: string): string {
  const [file = "", weight = ""] = (key.split("/").at(-1) ?? "").split("@");
  return `${file.replace(/\.\w+$/, "").replaceAll(/[^A-Za-z0-9-]/g, "-")}-${weight}`;
}
