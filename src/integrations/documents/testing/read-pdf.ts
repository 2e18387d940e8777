import { getDocumentProxy } from "unpdf";

/** The text of each page as a reader's program finds it, one item a piece of text. */
export async function textOfPages(bytes: Uint8Array): Promise<string[][]> {
  // The reader takes the bytes away.
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  return pages;
}

/** All of it in one, without the spaces: where a line breaks is no part of what it says. */
export async function lettersOf(bytes: Uint8Array): Promise<string> {
  return letters((await textOfPages(bytes)).flat().join(""));
}

export function letters(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u2060]/gu, "");
}
