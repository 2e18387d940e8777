declare module "bidi-js" {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] };
  /** Levels by UTF-16 offset; the base direction is that of the first strong letter unless told. */
  type Bidi = {
    getEmbeddingLevels: (text: string, base?: "ltr" | "rtl") => Levels;
    /** The bracket that shows in its place, for one that is mirrored. */
    getMirroredCharacter: (letter: string) => string | null;
  };
  export default function bidiFactory(): Bidi;
}

declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** Where a line may end, in UTF-16 offsets, one after the other; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
