import type { Line } from "../text/paragraph";
import type { Glyph, Shaped } from "../text/shape";
import { type EmbeddedFont, thousandths } from "./embedded-font";
import { hex, utf16 } from "./unicode-map";

/** Red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number];

export type Fonts = { embedded: (part: Shaped) => EmbeddedFont };

/** Draws one page. Lengths in points, `y` from the top of the page down; text stands on its `y`. */
export class Canvas {
  private readonly operators: string[] = [];

  constructor(
    private readonly fonts: Fonts,
    private readonly height: number,
  ) {}

  text(line: Line, x: number, y: number, size: number, colour: Colour): void {
    if (line.parts.length === 0) return;
    const shown = line.parts.flatMap((part) => this.show(part, size));
    const place = `1 0 0 1 ${num(x)} ${num(this.height - y)} Tm`;
    this.operators.push(`BT ${rgb(colour)} rg ${place}`, ...shown, "ET");
  }

  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    const box = [x, this.height - y - height, width, height].map(num).join(" ");
    this.operators.push(`${rgb(colour)} rg ${box} re f`);
  }

  /** `name` of the page's resources. */
  image(name: string, x: number, y: number, width: number, height: number): void {
    const matrix = [width, 0, 0, height, x, this.height - y - height].map(num).join(" ");
    this.operators.push(`q ${matrix} cm /${name} Do Q`);
  }

  content(): string {
    return this.operators.join("\n");
  }

  private show(part: Shaped, size: number): string[] {
    const font = this.fonts.embedded(part);
    const row = new TextRow(part, font, size);
    const out = [`/${font.name} ${num(size)} Tf`];
    for (const cluster of clustersOf(part.glyphs)) {
      const [first] = cluster;
      // Several glyphs for one stretch of text: readers are told what they say together.
      const isSpan = cluster.length > 1 && first !== undefined;
      if (isSpan) out.push(...row.flush(), `/Span <</ActualText <feff${utf16(first.text)}>>> BDC`);
      for (const glyph of cluster) out.push(...row.add(glyph));
      if (isSpan) out.push(...row.flush(), "EMC");
    }
    return [...out, ...row.end()];
  }
}

/** The glyphs of one part, gathered into as few operators as their places allow. */
class TextRow {
  private entries: string[] = [];
  private rise = 0;
  /** Thousandths of an em that the place of the next glyph is off from where the last one's width leads. */
  private shift = 0;

  constructor(
    private readonly part: Shaped,
    private readonly font: EmbeddedFont,
    private readonly size: number,
  ) {}

  add(glyph: Glyph): string[] {
    const code = this.font.codeOf(glyph);
    const dx = thousandths(glyph.dx, this.part.file);
    const rise = (thousandths(glyph.dy, this.part.file) * this.size) / 1000;
    const moved = rise === this.rise ? [] : [...this.flush(), `${num(rise)} Ts`];
    this.rise = rise;
    this.skip(this.shift + dx);
    this.entries.push(`<${hex(code)}>`);
    this.shift = thousandths(glyph.advance, this.part.file) - this.font.widthOf(code) - dx;
    return moved;
  }

  flush(): string[] {
    const shown = this.entries.length > 0 ? [`[${this.entries.join("")}] TJ`] : [];
    this.entries = [];
    return shown;
  }

  end(): string[] {
    this.skip(this.shift);
    return this.rise === 0 ? this.flush() : [...this.flush(), "0 Ts"];
  }

  private skip(distance: number): void {
    if (Math.abs(distance) >= 0.01) this.entries.push(num(-distance));
  }
}

/** Glyphs that stand for one stretch of text; only the first of them carries it. */
function clustersOf(glyphs: readonly Glyph[]): Glyph[][] {
  const clusters: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = clusters.at(-1);
    if (glyph.text === "" && last) last.push(glyph);
    else clusters.push([glyph]);
  }
  return clusters;
}

function rgb(colour: Colour): string {
  return colour.map(num).join(" ");
}

/** A number as PDF writes it: no exponent, no more than three decimals. */
function num(value: number): string {
  return String(Number(value.toFixed(3)) || 0);
}
