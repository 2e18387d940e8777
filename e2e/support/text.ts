import type { Locator } from "@playwright/test";

/** The text of a part of a page as a person sees it, once it is there: what stands apart does not run together. */
export async function textOf(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent runs neighbouring figures together
  return part.innerText();
}
