import type { Buffer as TextBuffer } from "harfbuzzjs";
import type { FontFile } from "../fonts/font-file";
import { harfbuzz } from "../fonts/harfbuzz";
import { bidi } from "./bidi";

/** A glyph where it is drawn: lengths in units of its font. */
export type Glyph = {
  id: number;
  advance: number;
  dx: number;
  dy: number;
  /** What it says, for whoever copies or searches; empty for all but the first glyph of a cluster. */
  text: string;
};

/** Glyphs of one font from left to right; `width` in ems. */
export type Shaped = { file: FontFile; glyphs: readonly Glyph[]; width: number };

/** In entries; a document of 2 000 lines has fewer different words. */
const MAX_KEPT = 20_000;

/** Turns runs of one font and direction into glyphs, and keeps what it has done for the rest of the document. */
export class Shaper {
  private readonly kept = new Map<string, Shaped>();

  private constructor(
    private readonly hb: Awaited<ReturnType<typeof harfbuzz>>,
    private readonly buffer: TextBuffer,
    private readonly language: string,
  ) {}

  /** `language` in BCP 47: some fonts draw a letter differently in another language. */
  static async create(language: string): Promise<Shaper> {
    const hb = await harfbuzz();
    return new Shaper(hb, new hb.Buffer(), language);
  }

  shape(text: string, file: FontFile, isRightToLeft: boolean): Shaped {
    const key = `${isRightToLeft ? "<" : ">"}${file.key}|${text}`;
    const known = this.kept.get(key);
    if (known) return known;
    const shaped = this.run(text, file, isRightToLeft);
    if (this.kept.size < MAX_KEPT) this.kept.set(key, shaped);
    return shaped;
  }

  private run(text: string, file: FontFile, isRightToLeft: boolean): Shaped {
    const { Direction, ClusterLevel, shape } = this.hb;
    const { buffer } = this;
    buffer.reset();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    buffer.addText(text);
    buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(this.language);
    buffer.guessSegmentProperties();
    shape(file.font, buffer);
    const infos = buffer.getGlyphInfosAndPositions();
    const ends = clusterEnds(infos, text.length);
    const told = new Set<number>();
    const glyphs = infos.map((info) => {
      const letters = told.has(info.cluster) ? "" : text.slice(info.cluster, ends.get(info.cluster));
      told.add(info.cluster);
      return {
        id: info.codepoint,
        advance: info.xAdvance ?? 0,
        dx: info.xOffset ?? 0,
        dy: info.yOffset ?? 0,
        // A reader turns what runs from the right round, brackets included: it is told the one that shows.
        text: isRightToLeft ? (bidi.getMirroredCharacter(letters) ?? letters) : letters,
      };
    });
    const units = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    return { file, glyphs, width: units / file.unitsPerEm };
  }
}

/** Where the text of each cluster ends, by where it starts. */
function clusterEnds(infos: readonly { cluster: number }[], length: number): Map<number, number> {
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]));
}
