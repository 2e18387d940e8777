import { FontSet } from "./fonts/font-set";
import type { Canvas } from "./page/canvas";
import { PAGE, PdfFile } from "./page/pdf-file";
import { pause } from "./pause";
import { type Block, space, textBlock } from "./sheet/block";
import { noteOf, totalsOf } from "./sheet/closing";
import { headOf } from "./sheet/head";
import type { Sheet } from "./sheet/model";
import { paginate } from "./sheet/paginate";
import { HAIRLINE, MARGIN, NEXT_TOP, STYLES, WIDTH } from "./sheet/style";
import { tableOf } from "./sheet/table";
import { textsOf } from "./sheet/texts";
import { cleanText } from "./text/clean";
import type { Setter } from "./text/paragraph";
import { Shaper } from "./text/shape";

const FOOTER_GAP = 10;
const NOTE_GAP = 16;

/**
 * A sheet as a PDF on A4. Pure: equal sheets give equal bytes, and nothing is read but the fonts in node_modules.
 * Any text can be set; what no font has shows as a box. Throws for a logo that is no PNG.
 */
export async function renderSheet(sheet: Sheet): Promise<Uint8Array> {
  const setter = await setterOf(sheet);
  const file = await PdfFile.create({
    title: sheet.title,
    author: sheet.letterhead.name,
    language: sheet.language,
    date: sheet.date,
    identity: JSON.stringify(sheet, (_key, value) => (value instanceof Uint8Array ? [...value] : value)),
  });
  const logo = sheet.letterhead.logo ? await file.setLogo(sheet.letterhead.logo) : null;
  const footer = footerOf(setter, sheet);
  const bottom = PAGE.height - footer.height - MARGIN / 2 - FOOTER_GAP;
  const pages = await compose(setter, sheet, { head: headOf(setter, sheet, logo), bottom });
  for (const [index, page] of pages.entries()) {
    const canvas = file.addPage();
    for (const { block, x, y } of page) block.draw(canvas, x, y);
    if (index > 0) drawRunningHead(setter, sheet, canvas);
    footer.draw(canvas, MARGIN, bottom + FOOTER_GAP);
    drawPageLabel(setter, sheet, canvas, index + 1, pages.length);
    await pause();
  }
  return file.save();
}

async function setterOf(sheet: Sheet): Promise<Setter> {
  const fonts = new FontSet();
  for (const { text, weight } of textsOf(sheet)) await fonts.load(cleanText(text), weight);
  return { fonts, shaper: await Shaper.create(sheet.language), set: new Map() };
}

type Placed = { block: Block; x: number; y: number };

/** What stands where on each page. */
async function compose(
  setter: Setter,
  sheet: Sheet,
  frame: { head: Block; bottom: number },
): Promise<Placed[][]> {
  const { head, rows } = await tableOf(setter, sheet.table);
  const totals = totalsOf(setter, sheet.totals, sheet.letterhead.accent);
  const { rows: counts } = paginate(
    rows.map(({ height }) => height),
    {
      first: frame.bottom - frame.head.height - head.height,
      next: frame.bottom - NEXT_TOP - head.height,
      closing: totals.height,
    },
  );
  const pages: Placed[][] = [];
  let from = 0;
  let y = 0;
  for (const [index, count] of counts.entries()) {
    const page: Placed[] = index === 0 ? [{ block: frame.head, x: 0, y: 0 }] : [];
    y = index === 0 ? frame.head.height : NEXT_TOP;
    for (const block of count > 0 ? [head, ...rows.slice(from, from + count)] : []) {
      page.push({ block, x: MARGIN, y });
      y += block.height;
    }
    from += count;
    pages.push(page);
  }
  pages.at(-1)?.push({ block: totals, x: MARGIN, y });
  flowNotes(
    pages,
    sheet.notes.map((note) => noteOf(setter, note)),
    y + totals.height,
    frame.bottom,
  );
  return pages;
}

/** Notes after the sums; one that no longer fits begins the next page. */
function flowNotes(pages: Placed[][], notes: readonly Block[], start: number, bottom: number): void {
  let y = start + NOTE_GAP;
  for (const block of notes) {
    if (y + block.height > bottom) {
      pages.push([]);
      y = NEXT_TOP;
    }
    pages.at(-1)?.push({ block, x: MARGIN, y });
    y += block.height + NOTE_GAP;
  }
}

function footerOf(setter: Setter, { letterhead }: Sheet): Block {
  const lines = letterhead.footer.map((line) => textBlock(setter, line, STYLES.footer, WIDTH - 80));
  const height = Math.max(
    STYLES.footer.leading,
    lines.reduce((sum, line) => sum + line.height, 0),
  );
  return {
    height: height + 6,
    draw(canvas, x, y) {
      canvas.rectangle(x, y, WIDTH, 0.5, HAIRLINE);
      let top = y + 6;
      for (const line of lines.length > 0 ? lines : [space(STYLES.footer.leading)]) {
        line.draw(canvas, x, top);
        top += line.height;
      }
    },
  };
}

function drawPageLabel(setter: Setter, sheet: Sheet, canvas: Canvas, page: number, pages: number): void {
  const label = textBlock(setter, sheet.pageLabel(page, pages), STYLES.footer, 80, "right");
  const footerTop = PAGE.height - footerOf(setter, sheet).height - MARGIN / 2;
  label.draw(canvas, MARGIN + WIDTH - 80, footerTop + 6);
}

function drawRunningHead(setter: Setter, sheet: Sheet, canvas: Canvas): void {
  const half = WIDTH / 2 - 10;
  textBlock(setter, sheet.letterhead.name, STYLES.running, half).draw(canvas, MARGIN, 40);
  textBlock(setter, sheet.title, STYLES.running, half, "right").draw(canvas, MARGIN + half + 20, 40);
}
