import {
  EMOJI,
  type Family,
  IDEOGRAPHS,
  type Ideographs,
  PRIMARY,
  SCRIPTS,
  SYMBOLS,
  type Weight,
} from "./families";
import { type FontFile, loadFontFile } from "./font-file";
import { slicesWith } from "./slices";

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const EMOJI_LOOK = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u;
/** Latin letters and punctuation as they are most: no marks to join, no look to choose. */
const PLAIN = /^[\x20-\x7e\u00a0-\u024f\u2010-\u2027\u20ac]*$/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A stretch of text that one font draws; `start` and `end` are UTF-16 offsets. */
export type FontRun = { start: number; end: number; file: FontFile };

/** The fonts that the texts of one document need. Load first, then ask. */
export class FontSet {
  private readonly chosen = new Map<string, FontFile>();
  private readonly primary = new Map<Weight, FontFile>();

  /** Loads what the paragraphs of `text` need at this weight. */
  async load(text: string, weight: Weight): Promise<void> {
    if (!this.primary.has(weight)) this.primary.set(weight, await fileOf(PRIMARY, weight));
    for (const paragraph of text.split("\n")) {
      if (PLAIN.test(paragraph)) continue;
      for (const { segment } of graphemes.segment(paragraph)) {
        const look = lookOf(segment, paragraph);
        for (const letter of segment) {
          const key = keyOf(letter, look, weight);
          if (!this.chosen.has(key)) this.chosen.set(key, await this.choose(letter, look, weight));
        }
      }
    }
  }

  /** What no font has is drawn as the primary font's box, never left out. */
  private async choose(letter: string, look: Look, weight: Weight): Promise<FontFile> {
    const codePoint = letter.codePointAt(0) ?? 0;
    for (const family of candidates(letter, look)) {
      const names = family.kind === "sliced" ? await slicesWith(family, codePoint) : [whole(family, weight)];
      for (const name of names) {
        const file = await loadFontFile(name, weight);
        if (file.covers.has(codePoint)) return file;
      }
    }
    return this.primaryAt(weight);
  }

  private primaryAt(weight: Weight): FontFile {
    const file = this.primary.get(weight);
    if (!file) throw new Error("text is set before its fonts are loaded");
    return file;
  }

  /** A text in runs of one font each. Marks and joiners stay with the letter that they belong to. */
  runs(text: string, weight: Weight): FontRun[] {
    if (PLAIN.test(text)) return [{ start: 0, end: text.length, file: this.primaryAt(weight) }];
    const runs: FontRun[] = [];
    for (const { segment, index } of graphemes.segment(text)) {
      const look = lookOf(segment, text);
      let base: FontFile | undefined;
      let start = index;
      for (const letter of segment) {
        const stays = base && (IGNORABLE.test(letter) || base.covers.has(letter.codePointAt(0) ?? 0));
        const own = this.chosen.get(keyOf(letter, look, weight)) ?? this.primaryAt(weight);
        const file: FontFile = stays && base ? base : own;
        base ??= file;
        append(runs, { start, end: start + letter.length, file });
        start += letter.length;
      }
    }
    return runs;
  }
}

function append(runs: FontRun[], run: FontRun): void {
  const last = runs.at(-1);
  if (last?.file === run.file) last.end = run.end;
  else runs.push(run);
}

type Look = Ideographs | "emoji";

/** Kana are Japanese, Hangul is Korean; ideographs alone are taken for Chinese. */
function lookOf(grapheme: string, text: string): Look {
  if (EMOJI_LOOK.test(grapheme)) return "emoji";
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return "japanese";
  return /\p{sc=Hangul}/u.test(text) ? "korean" : "chinese";
}

function candidates(letter: string, look: Look): Family[] {
  const ideographs =
    look === "emoji" ? Object.values(IDEOGRAPHS) : [IDEOGRAPHS[look], ...Object.values(IDEOGRAPHS)];
  const own = [...SCRIPTS, ...ideographs].filter(({ script }) => script?.test(letter));
  const first = look === "emoji" ? [EMOJI] : [];
  return [...first, ...own, PRIMARY, SYMBOLS, EMOJI, ...ideographs, ...SCRIPTS];
}

function keyOf(letter: string, look: Look, weight: Weight): string {
  return `${weight}${look}${letter}`;
}

function whole(family: Extract<Family, { kind: "whole" }>, weight: Weight): string {
  return `${family.folder}/${family.files[weight]}`;
}

function fileOf(family: Extract<Family, { kind: "whole" }>, weight: Weight): Promise<FontFile> {
  return loadFontFile(whole(family, weight), weight);
}
