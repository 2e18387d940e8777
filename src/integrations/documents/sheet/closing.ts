import type { Setter } from "../text/paragraph";
import { type Block, beside, space, stack, textBlock } from "./block";
import type { Note, Pair, Total } from "./model";
import { HAIRLINE, SHADE, STYLES, type TextStyle, toColour, WIDTH } from "./style";

const TOTALS_WIDTH = 250;
const FIGURE_WIDTH = 120;
const PADDING = 10;
const PAIR_LABEL = 120;

/** The sums, on the right below the table. */
export function totalsOf(setter: Setter, totals: readonly Total[], accent: string): Block {
  if (totals.length === 0) return space(0);
  const rows = stack([space(8), ...totals.map((total) => totalRow(setter, total, accent))]);
  return {
    height: rows.height,
    draw: (canvas, x, y) => rows.draw(canvas, x + WIDTH - TOTALS_WIDTH, y),
  };
}

const TOTAL_STYLES: Record<Total["weight"], TextStyle> = {
  plain: STYLES.total,
  strong: STYLES.totalStrong,
  due: STYLES.totalDue,
};

function totalRow(setter: Setter, { label, value, weight }: Total, accent: string): Block {
  const style = TOTAL_STYLES[weight];
  const figure = textBlock(setter, value, style, FIGURE_WIDTH, "right");
  const room = TOTALS_WIDTH - 2 * 6 - figure.width - 10;
  const row = beside([
    { block: textBlock(setter, label, style, room), x: 6 },
    { block: figure, x: TOTALS_WIDTH - 6 - FIGURE_WIDTH },
  ]);
  const above = weight === "plain" ? 2 : 6;
  return {
    height: row.height + above + 2,
    draw(canvas, x, y) {
      if (weight === "strong") canvas.rectangle(x, y + 1.5, TOTALS_WIDTH, 0.5, HAIRLINE);
      if (weight === "due") canvas.rectangle(x, y + 1.5, TOTALS_WIDTH, 1.5, toColour(accent));
      row.draw(canvas, x, y + above);
    },
  };
}

/** What is said after the sums: how to pay, why no tax is charged. */
export function noteOf(setter: Setter, note: Note): Block {
  const width = note.boxed ? WIDTH - 2 * PADDING : WIDTH;
  const inner = stack([
    ...(note.heading === null ? [] : [textBlock(setter, note.heading, STYLES.noteHeading, width)]),
    ...note.lines.map((line) => textBlock(setter, line, STYLES.note, width)),
    ...(note.lines.length > 0 && note.pairs.length > 0 ? [space(4)] : []),
    ...note.pairs.map((pair) => pairRow(setter, pair, width)),
  ]);
  if (!note.boxed) return inner;
  const height = inner.height + 2 * PADDING;
  return {
    height,
    draw(canvas, x, y) {
      canvas.rectangle(x, y, WIDTH, height, SHADE);
      inner.draw(canvas, x + PADDING, y + PADDING);
    },
  };
}

function pairRow(setter: Setter, { label, value }: Pair, width: number): Block {
  const style: TextStyle = { ...STYLES.note, colour: STYLES.label.colour };
  return beside([
    { block: textBlock(setter, label, style, PAIR_LABEL - 10), x: 0 },
    { block: textBlock(setter, value, STYLES.note, width - PAIR_LABEL), x: PAIR_LABEL },
  ]);
}
