import type { Setter } from "../text/paragraph";
import { type Block, beside, space, stack, textBlock } from "./block";
import type { Letterhead, Sheet } from "./model";
import { MARGIN, RECIPIENT_TOP, STYLES, toColour, WIDTH } from "./style";

/** Of the logo, in points; it keeps its proportions. */
const LOGO = { width: 170, height: 46 };
const BAR = 5;
const LETTERHEAD_WIDTH = 230;
const RECIPIENT_WIDTH = 255;
/** Holds the public id of an order beside what it is called, in one line. */
const FACTS_WIDTH = 222;

/** Of the logo in pixels, when there is one. */
export type Pixels = { width: number; height: number } | null;

/** All that stands above the table on the first page, from the top edge of the paper. */
export function headOf(setter: Setter, sheet: Sheet, logo: Pixels): Block {
  const letterhead = letterheadOf(setter, sheet.letterhead, logo);
  const top = MARGIN - 8;
  const gap = Math.max(26, RECIPIENT_TOP - top - letterhead.height);
  const body = stack([
    letterhead,
    space(gap),
    beside([
      { block: recipientOf(setter, sheet), x: 0 },
      { block: factsOf(setter, sheet), x: WIDTH - FACTS_WIDTH },
    ]),
    space(30),
    textBlock(setter, sheet.title, STYLES.title, WIDTH),
    ...sheet.introduction.flatMap((line) => [space(4), textBlock(setter, line, STYLES.body, WIDTH)]),
    space(12),
  ]);
  return {
    height: top + body.height,
    draw(canvas, _x, y) {
      canvas.rectangle(0, y, 2 * MARGIN + WIDTH, BAR, toColour(sheet.letterhead.accent));
      body.draw(canvas, MARGIN, y + top);
    },
  };
}

function letterheadOf(setter: Setter, letterhead: Letterhead, pixels: Pixels): Block {
  const side = stack([
    ...(pixels ? [textBlock(setter, letterhead.name, STYLES.letterheadName, LETTERHEAD_WIDTH, "right")] : []),
    ...letterhead.lines.map((line) => textBlock(setter, line, STYLES.letterhead, LETTERHEAD_WIDTH, "right")),
  ]);
  const mark = pixels
    ? logoBlock(pixels)
    : textBlock(setter, letterhead.name, STYLES.company, WIDTH - LETTERHEAD_WIDTH - 20);
  return beside([
    { block: mark, x: 0 },
    { block: side, x: WIDTH - LETTERHEAD_WIDTH },
  ]);
}

function logoBlock(pixels: NonNullable<Pixels>): Block {
  const scale = Math.min(LOGO.width / pixels.width, LOGO.height / pixels.height);
  const [width, height] = [pixels.width * scale, pixels.height * scale];
  return { height, draw: (canvas, x, y) => canvas.image("Logo", x, y, width, height) };
}

function recipientOf(setter: Setter, { recipient }: Sheet): Block {
  return stack([
    textBlock(setter, recipient.label, STYLES.label, RECIPIENT_WIDTH),
    space(2),
    textBlock(setter, recipient.name, STYLES.name, RECIPIENT_WIDTH),
    ...recipient.lines.map((line) => textBlock(setter, line, STYLES.address, RECIPIENT_WIDTH)),
  ]);
}

function factsOf(setter: Setter, { facts }: Sheet): Block {
  return stack(
    facts.map(({ label, value }) => {
      const name = textBlock(setter, label, STYLES.factLabel, FACTS_WIDTH / 2);
      const room = FACTS_WIDTH - name.width - 10;
      const text = textBlock(setter, value, STYLES.factValue, room, "right");
      return beside([
        { block: name, x: 0 },
        { block: text, x: FACTS_WIDTH - room },
      ]);
    }),
  );
}
