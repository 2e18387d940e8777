import type { Weight } from "../fonts/families";
import type { Colour } from "../page/canvas";
import { PAGE } from "../page/pdf-file";

/** Lengths in points. */
export const MARGIN = 48;
export const WIDTH = PAGE.width - 2 * MARGIN;
export const RIGHT = PAGE.width - MARGIN;
/** Where the recipient stands, so that it shows in the window of an envelope. */
export const RECIPIENT_TOP = 148;
/** Where pages after the first begin. */
export const NEXT_TOP = 76;

export const INK: Colour = [0.09, 0.1, 0.12];
export const MUTED: Colour = [0.36, 0.38, 0.42];
export const HAIRLINE: Colour = [0.85, 0.86, 0.88];
export const SHADE: Colour = [0.961, 0.965, 0.973];

export type TextStyle = { size: number; weight: Weight; colour: Colour; leading: number };

const style = (size: number, weight: Weight, colour: Colour, leading = size * 1.4): TextStyle => ({
  size,
  weight,
  colour,
  leading,
});

export const STYLES = {
  company: style(15, 600, INK),
  letterhead: style(8, 400, MUTED, 11.5),
  letterheadName: style(8.5, 600, INK, 12),
  label: style(8, 400, MUTED, 12),
  name: style(10.5, 600, INK, 15),
  address: style(9.5, 400, INK, 13.5),
  factLabel: style(8.5, 400, MUTED, 14),
  factValue: style(8.5, 400, INK, 14),
  title: style(19, 600, INK, 26),
  body: style(9, 400, INK, 13),
  columnHead: style(8, 600, MUTED, 11.5),
  cell: style(9, 400, INK, 12.5),
  detail: style(7.8, 400, MUTED, 11),
  total: style(9, 400, INK, 13),
  totalStrong: style(9.5, 600, INK, 14),
  totalDue: style(12, 600, INK, 17),
  noteHeading: style(9, 600, INK, 14),
  note: style(8.5, 400, INK, 12.5),
  footer: style(7.2, 400, MUTED, 10),
  running: style(8, 400, MUTED, 11.5),
} as const satisfies Record<string, TextStyle>;

/** "#0f766e" as a colour; ink for what is none. */
export function toColour(text: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (!match) return INK;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return [red, green, blue];
}
