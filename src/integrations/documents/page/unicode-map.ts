/** At most so many entries in a block, by the rules of CMaps. */
const BLOCK = 100;

/** The CMap that says which text each code stands for; `texts[0]` is that of code 1. */
export function unicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex(index + 1)}> <${utf16(text || NOTHING)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** What follows the first glyph of a cluster adds no text: a joiner of no width, since an empty entry is read as its code. */
const NOTHING = String.fromCharCode(0x2060);

export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

/** Four digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
