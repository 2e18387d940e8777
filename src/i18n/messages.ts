import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export const LOCALE = "en";
export const TIME_ZONE = "UTC";

type Messages = Record<string, Record<string, unknown>>;

const folder = path.join(process.cwd(), "src/messages", LOCALE);

/** So that a changed text shows in development, and in production few requests read files, in ms. */
const KEEP_MS = 1000;

let kept: { until: number; messages: Promise<Messages> } | undefined;

/** All messages: each file of the locale's folder is the namespace of its name. */
export function loadMessages(): Promise<Messages> {
  const now = Date.now();
  if (!kept || now > kept.until) kept = { until: now + KEEP_MS, messages: readMessages() };
  return kept.messages;
}

async function readMessages(): Promise<Messages> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), "utf8");
    return [path.basename(name, ".json"), JSON.parse(text)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
