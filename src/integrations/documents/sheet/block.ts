import type { Canvas } from "../page/canvas";
import { type Line, layText, type Setter } from "../text/paragraph";
import type { TextStyle } from "./style";

/** Something of a known height that is drawn with its upper left corner at a place; lengths in points. */
export type Block = { height: number; draw: (canvas: Canvas, x: number, y: number) => void };

export type TextBlock = Block & { width: number; lines: readonly Line[] };

/** How far below the top of its line a text stands, in parts of the leading. */
const BASELINE = 0.76;

/** A text on as many lines as it takes, from the left or to the right of `width`. */
export function textBlock(
  setter: Setter,
  text: string,
  style: TextStyle,
  width: number,
  align: "left" | "right" = "left",
): TextBlock {
  return linesBlock(layText(setter, text, style.weight, width / style.size), style, width, align);
}

export function linesBlock(
  lines: readonly Line[],
  style: TextStyle,
  width: number,
  align: "left" | "right" = "left",
): TextBlock {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width * style.size)),
    height: lines.length * style.leading,
    draw(canvas, x, y) {
      lines.forEach((line, index) => {
        const left = align === "left" ? x : x + width - line.width * style.size;
        const baseline = y + index * style.leading + style.leading * BASELINE;
        canvas.text(line, left, baseline, style.size, style.colour);
      });
    },
  };
}

/** One below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  return {
    height,
    draw(canvas, x, y) {
      let top = y;
      for (const block of blocks) {
        block.draw(canvas, x, top);
        top += block.height + gap;
      }
    },
  };
}

/** Beside one another, each at its distance from the left. */
export function beside(blocks: readonly { block: Block; x: number }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    draw(canvas, x, y) {
      for (const part of blocks) part.block.draw(canvas, x + part.x, y);
    },
  };
}

export function space(height: number): Block {
  return { height, draw: () => {} };
}
