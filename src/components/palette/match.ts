import type { PaletteLink, PaletteRow } from "./types";

/** Those whose label has each word that was typed, at the begin of one of its own words. */
export function matching(links: readonly PaletteLink[], typed: string): PaletteRow[] {
  const words = wordsOf(typed);
  return links
    .filter(({ label }) => {
      const own = wordsOf(label);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    })
    .map((link) => ({ ...link, key: link.href }));
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
