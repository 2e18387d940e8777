import type { Weight } from "../fonts/families";
import type { FontRun, FontSet } from "../fonts/font-set";
import { bidi, RIGHT_TO_LEFT } from "./bidi";
import { breaksOf } from "./breaks";
import { cleanText } from "./clean";
import type { Shaped, Shaper } from "./shape";

/** One line, its parts from left to right; `width` in ems. */
export type Line = { parts: readonly Shaped[]; width: number };

/** What sets text: the fonts of one document, its shaper, and what they have set already. */
export type Setter = { fonts: FontSet; shaper: Shaper; set: Map<string, Line[]> };

/**
 * A text broken into lines of at most `maxWidth` ems. Breaks where Unicode allows it (UAX 14), inside a word only
 * when the word alone is wider. Letters that run right to left are put in their order on each line (UAX 9).
 */
export function layText(setter: Setter, text: string, weight: Weight, maxWidth: number): Line[] {
  const key = `${weight}|${maxWidth}|${text}`;
  const known = setter.set.get(key);
  if (known) return known;
  const lines = cleanText(text)
    .split("\n")
    .flatMap((paragraph) => layParagraph(setter, paragraph, weight, maxWidth));
  setter.set.set(key, lines);
  return lines;
}

function layParagraph(setter: Setter, text: string, weight: Weight, maxWidth: number): Line[] {
  const runs = leveled(text, setter.fonts.runs(text, weight));
  const widthOf = (start: number, end: number) =>
    clip(runs, start, end).reduce((sum, run) => sum + shapeRun(setter, text, run).width, 0);
  if (widthOf(0, text.length) <= maxWidth) return [setLine(setter, text, runs, 0, text.length)];
  const lines: Line[] = [];
  let start = 0;
  let width = 0;
  let end = 0;
  for (const next of breaksOf(text, maxWidth, widthOf)) {
    const wider = width + widthOf(end, next);
    const visible = width + widthOf(end, end + text.slice(end, next).trimEnd().length);
    if (visible > maxWidth && end > start) {
      lines.push(setLine(setter, text, runs, start, end));
      start = end;
      width = widthOf(end, next);
    } else {
      width = wider;
    }
    end = next;
  }
  lines.push(setLine(setter, text, runs, start, text.length));
  return lines;
}

type LeveledRun = FontRun & { level: number };

/** Runs of one font and one direction. */
function leveled(text: string, runs: FontRun[]): LeveledRun[] {
  if (!RIGHT_TO_LEFT.test(text)) return runs.map((run) => ({ ...run, level: 0 }));
  const { levels } = bidi.getEmbeddingLevels(text);
  return runs.flatMap((run) => {
    const parts: LeveledRun[] = [];
    for (let index = run.start; index < run.end; index += 1) {
      const level = levels[index] ?? 0;
      const last = parts.at(-1);
      if (last?.level === level) last.end = index + 1;
      else parts.push({ file: run.file, start: index, end: index + 1, level });
    }
    return parts;
  });
}

function clip(runs: readonly LeveledRun[], start: number, end: number): LeveledRun[] {
  return runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));
}

function shapeRun({ shaper }: Setter, text: string, run: LeveledRun): Shaped {
  return shaper.shape(text.slice(run.start, run.end), run.file, run.level % 2 === 1);
}

function setLine(setter: Setter, text: string, runs: LeveledRun[], start: number, end: number): Line {
  const visibleEnd = start + text.slice(start, end).trimEnd().length;
  const parts = inVisualOrder(clip(runs, start, visibleEnd)).map((run) => shapeRun(setter, text, run));
  return { parts, width: parts.reduce((sum, part) => sum + part.width, 0) };
}

/** Rule L2 of UAX 9: from the highest level down to the lowest odd one, each stretch of that level or more turns round. */
function inVisualOrder(runs: LeveledRun[]): LeveledRun[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}
