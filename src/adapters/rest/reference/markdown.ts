/** A piece of running text. */
export type Inline =
  | { kind: "text" | "code" | "strong"; text: string }
  | { kind: "link"; text: string; href: string };

export type Fence = { lang: string; info: string; source: string };

export type Block =
  | { kind: "heading"; id: string; text: string }
  | { kind: "paragraph"; text: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  /** Fences that follow each other are the same thing in several languages. */
  | { kind: "code"; fences: Fence[] }
  /** Something that the page puts in: `{{name}}`. */
  | { kind: "insert"; name: string };

/**
 * The Markdown that guides are written in: headings of the second level, paragraphs, lists, tables, fences, and
 * `{{inserts}}` on a line of their own. Inside: `code`, **strong**, [links](to). Nothing else, and no HTML.
 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of chunksOf(text)) {
    const block = blockOf(chunk);
    const last = blocks.at(-1);
    if (block.kind === "code" && last?.kind === "code") last.fences.push(...block.fences);
    else blocks.push(block);
  }
  return blocks;
}

/** Runs of lines between empty ones; a fence is one whatever is in it. */
function chunksOf(text: string): string[] {
  return text.match(/^```[\s\S]*?^```$|^(?!```)\S.*(?:\n(?!```)\S.*|\n {2,}.*)*/gm) ?? [];
}

function blockOf(chunk: string): Block {
  const [, info, source] = /^```(.*)\n([\s\S]*?)\n?```$/.exec(chunk) ?? [];
  if (info !== undefined) {
    const [lang = "", ...rest] = info.split(" ");
    return { kind: "code", fences: [{ lang, info: rest.join(" "), source: source ?? "" }] };
  }
  const [, name] = /^\{\{(\w+)\}\}$/.exec(chunk) ?? [];
  if (name) return { kind: "insert", name };
  const [, heading] = /^## (.+)$/.exec(chunk) ?? [];
  if (heading) return { kind: "heading", id: anchorOf(heading), text: heading };
  if (chunk.startsWith("|")) return tableOf(chunk.split("\n"));
  if (/^(-|\d+\.) /.test(chunk)) {
    const items = chunk.split(/\n(?=(?:-|\d+\.) )/).map((item) => inlines(item.replace(/^(-|\d+\.) /, "")));
    return { kind: "list", ordered: /^\d/.test(chunk), items };
  }
  return { kind: "paragraph", text: inlines(chunk) };
}

function tableOf(lines: string[]): Block {
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => inlines(cell.trim()));
  const [head = "", , ...rows] = lines;
  return { kind: "table", head: cells(head), rows: rows.map(cells) };
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "Try it again" → "try-it-again", "Schlüssel" → "schluessel" */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** Running text in its pieces. Also descriptions of the document are written so. */
export function inlines(text: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, label, href] = match;
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    if (code !== undefined) pieces.push({ kind: "code", text: code });
    else if (strong !== undefined) pieces.push({ kind: "strong", text: strong });
    else pieces.push({ kind: "link", text: label ?? "", href: href ?? "" });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}
