import { readFile } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_LOCALE } from "@/i18n/locales";
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

const folder = path.join(process.cwd(), "src/messages", DEFAULT_LOCALE, "guides");

/** A text of the reference: a guide, or its overview. It names the API's own address where it says {base}. */
export async function readGuide(slug: GuideSlug | "overview"): Promise<Block[]> {
  const text = await readFile(path.join(folder, `${slug}.md`), "utf8");
  return parseMarkdown(text.replaceAll("{base}", apiReference().base));
}

export function isGuide(slug: string): slug is GuideSlug {
  return (GUIDES as readonly string[]).includes(slug);
}
