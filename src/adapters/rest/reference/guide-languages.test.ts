import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/i18n/locales";
import { type Block, type Inline, parseMarkdown } from "./markdown";

// Tests run the code of the English guides: what stands in another language has to be the very same.

const folderOf = (locale: Locale) => path.join(process.cwd(), "src/messages", locale, "guides");
const FILES = readdirSync(folderOf(DEFAULT_LOCALE)).sort();
const OTHERS = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

const guide = (locale: Locale, file: string) =>
  parseMarkdown(readFileSync(path.join(folderOf(locale), file), "utf8"));

/** All but the title that a block without a language to run has for people. */
const codeOf = (blocks: Block[]) =>
  blocks.flatMap((block) =>
    block.kind === "code"
      ? block.fences.map(({ lang, info, source }) => ({
          lang,
          source,
          info: lang === "sh" || lang === "ts" ? info : undefined,
        }))
      : [],
  );

const shapeOf = (blocks: Block[]) =>
  blocks.map((block) => {
    if (block.kind === "insert") return `insert ${block.name}`;
    if (block.kind === "list") return `list ${block.ordered} ${block.items.length}`;
    if (block.kind === "table") return `table ${block.head.length} ${block.rows.length}`;
    return block.kind;
  });

function piecesOf(block: Block): Inline[] {
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "list") return block.items.flat();
  if (block.kind === "table") return [...block.head, ...block.rows.flat()].flat();
  return [];
}

/** Where each block leads, and what it names of the API: in an order of its own, as a sentence wants it. */
const namesOf = (blocks: Block[]) =>
  blocks.map((block) =>
    piecesOf(block)
      .flatMap((piece) => (piece.kind === "link" ? [piece.href] : piece.kind === "code" ? [piece.text] : []))
      .sort(),
  );

describe.each(OTHERS)("the guides in %s", (locale) => {
  it("are those that there are in English", () => {
    expect(readdirSync(folderOf(locale)).sort()).toEqual(FILES);
  });

  it.each(FILES)("%s has the code, the links and the shape of the English one", (file) => {
    const own = guide(locale, file);
    const english = guide(DEFAULT_LOCALE, file);
    expect(shapeOf(own)).toEqual(shapeOf(english));
    expect(codeOf(own)).toEqual(codeOf(english));
    expect(namesOf(own)).toEqual(namesOf(english));
    const anchors = own.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
