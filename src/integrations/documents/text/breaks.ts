import LineBreaker from "linebreak";

/** Scripts that write no spaces between words: a dictionary finds the words. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const words = new Intl.Segmenter("th", { granularity: "word" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Where lines of a text may end, ascending; the last is its end. What is wider than a line may be broken anywhere. */
export function* breaksOf(
  text: string,
  maxWidth: number,
  widthOf: (start: number, end: number) => number,
): Generator<number> {
  let start = 0;
  for (const end of allowed(text)) {
    if (widthOf(start, start + text.slice(start, end).trimEnd().length) > maxWidth) {
      for (const { index, segment } of graphemes.segment(text.slice(start, end))) {
        const inside = start + index + segment.length;
        if (inside < end) yield inside;
      }
    }
    yield end;
    start = end;
  }
}

function allowed(text: string): number[] {
  const ends = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) ends.add(next.position);
  if (UNSPACED.test(text)) {
    for (const { index, isWordLike } of words.segment(text)) {
      if (isWordLike && index > 0 && UNSPACED.test(text.charAt(index - 1))) ends.add(index);
    }
  }
  return [...ends].sort((a, b) => a - b);
}
