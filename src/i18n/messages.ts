import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "./locales";

export const TIME_ZONE = "UTC";

type Messages = Record<string, Record<string, unknown>>;

/** So that a changed text shows in development, and in production few requests read files, in ms. */
const KEEP_MS = 1000;

const kept = new Map<Locale, { until: number; messages: Promise<Messages> }>();

/** All messages of a language: each file of its folder is the namespace of its name. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const now = Date.now();
  const known = kept.get(locale);
  if (known && now <= known.until) return known.messages;
  const messages = readMessages(locale);
  kept.set(locale, { until: now + KEEP_MS, messages });
  return messages;
}

async function readMessages(locale: Locale): Promise<Messages> {
  const folder = path.join(process.cwd(), "src/messages", locale);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), "utf8");
    return [path.basename(name, ".json"), JSON.parse(text)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
