/** Of text: as it is read, and what stands out. Every family has both. */
export type Weight = 400 | 600;

/** Whole font files, one for each weight. */
export type WholeFamily = { kind: "whole"; folder: string; files: Record<Weight, string> };

/** A variable font that is cut into slices by code point; `unicode.json` of the package says which has what. */
export type SlicedFamily = { kind: "sliced"; name: string; script: RegExp | null };

export type Family = WholeFamily | SlicedFamily;

const whole = (folder: string, stem: string, bold: string): WholeFamily => ({
  kind: "whole",
  folder: `@expo-google-fonts/${folder}`,
  files: { 400: `400Regular/${stem}_400Regular.ttf`, 600: `${bold}/${stem}_${bold}.ttf` },
});

const sliced = (script: string, pattern: RegExp | null): SlicedFamily => ({
  kind: "sliced",
  name: `noto-sans-${script}`,
  script: pattern,
});

/** Latin, Greek, Cyrillic, Vietnamese: what most documents need nothing besides. */
export const PRIMARY = whole("noto-sans", "NotoSans", "600SemiBold");

export const EMOJI = whole("noto-emoji", "NotoEmoji", "600SemiBold");

const HAN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;

/** The same ideograph is drawn differently in each of these: the text decides which comes first. */
export const IDEOGRAPHS = {
  chinese: sliced("sc", HAN),
  japanese: sliced("jp", HAN),
  korean: sliced("kr", HAN),
} as const;
export type Ideographs = keyof typeof IDEOGRAPHS;

export const SYMBOLS = sliced("symbols", null);

export const SCRIPTS: readonly SlicedFamily[] = [
  sliced("arabic", /\p{scx=Arabic}/u),
  sliced("hebrew", /\p{scx=Hebrew}/u),
  sliced("thai", /\p{scx=Thai}/u),
  sliced("devanagari", /\p{scx=Devanagari}/u),
  sliced("bengali", /\p{scx=Bengali}/u),
  sliced("tamil", /\p{scx=Tamil}/u),
  sliced("telugu", /\p{scx=Telugu}/u),
  sliced("kannada", /\p{scx=Kannada}/u),
  sliced("malayalam", /\p{scx=Malayalam}/u),
  sliced("gujarati", /\p{scx=Gujarati}/u),
  sliced("gurmukhi", /\p{scx=Gurmukhi}/u),
  sliced("oriya", /\p{scx=Oriya}/u),
  sliced("sinhala", /\p{scx=Sinhala}/u),
  sliced("khmer", /\p{scx=Khmer}/u),
  sliced("lao", /\p{scx=Lao}/u),
  sliced("myanmar", /\p{scx=Myanmar}/u),
  sliced("georgian", /\p{scx=Georgian}/u),
  sliced("armenian", /\p{scx=Armenian}/u),
  sliced("ethiopic", /\p{scx=Ethiopic}/u),
];
