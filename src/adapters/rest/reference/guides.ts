import { readFile } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_LOCALE, isLocale } from "@/i18n/locales";
import { type Block, parseMarkdown } from "./markdown";
import { apiReference } from "./reference";

/** In the order in which somebody new reads them. */
export const GUIDES = [
  "first-order",
  "authentication",
  "idempotency",
  "pagination",
  "webhooks",
  "rate-limits",
  "errors",
  "changelog",
] as const;

export type GuideSlug = (typeof GUIDES)[number];

/**
 * A text of the reference in a language: a guide, or its overview. It names the API's own address where it says
 * {base}. Its code is the same in every language.
 */
export async function readGuide(
  slug: GuideSlug | "overview",
  locale: string = DEFAULT_LOCALE,
): Promise<Block[]> {
  const spoken = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const file = path.join(process.cwd(), "src/messages", spoken, "guides", `${slug}.md`);
  const text = await readFile(file, "utf8");
  return parseMarkdown(text.replaceAll("{base}", apiReference().base));
}

export function isGuide(slug: string): slug is GuideSlug {
  return (GUIDES as readonly string[]).includes(slug);
}
