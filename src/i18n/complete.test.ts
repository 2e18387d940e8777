import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { DEFAULT_LOCALE, LOCALES } from "./locales";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

const MESSAGES = path.resolve(import.meta.dirname, "../messages");
const filesOf = (locale: string) =>
  readdirSync(path.join(MESSAGES, locale), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(json|md)$/.test(file))
    .map((file) => file.split(path.sep).join("/"))
    .sort();

/** Every text of a language under its file and key: "auth.json signIn.title". */
function textsOf(locale: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, file: string, keys: string[]): void => {
    if (typeof value === "string") texts.set(`${file} ${keys.join(".")}`, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, file, [...keys, key]);
  };
  for (const file of filesOf(locale).filter((name) => name.endsWith(".json"))) {
    walk(JSON.parse(readFileSync(path.join(MESSAGES, locale, file), "utf8")), file, []);
  }
  return texts;
}

/** What a text takes: arguments and tags, each once, and a problem where it is no valid ICU. */
function needsOf(key: string, text: string, locale: string): string[] {
  // Wordings that admins may change are filled in otherwise: {{company}}.
  if (key.startsWith("mailWordings.json")) return [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
  const needs = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if ("children" in element) {
        needs.add(`<${element.value}>`);
        walk(element.children);
      } else if ("options" in element) {
        needs.add(`{${element.value}}`);
        for (const option of Object.values(element.options)) walk(option.value);
      } else if ("style" in element || element.type === 1) needs.add(`{${element.value}}`);
    }
  };
  try {
    walk(new IntlMessageFormat(text, locale).getAst());
  } catch (error) {
    return [`invalid: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [...needs].sort();
}

const english = textsOf(DEFAULT_LOCALE);

describe.each(LOCALES.filter((locale) => locale !== DEFAULT_LOCALE))("the texts in %s", (locale) => {
  const texts = textsOf(locale);

  it("are in the same files, guides too", () => expect(filesOf(locale)).toEqual(filesOf(DEFAULT_LOCALE)));

  it("are under the same keys", () => {
    expect(
      [...english.keys()].filter((key) => !texts.has(key)),
      "missing",
    ).toEqual([]);
    expect(
      [...texts.keys()].filter((key) => !english.has(key)),
      "too many",
    ).toEqual([]);
  });

  it("take the same arguments and tags", () => {
    const other = [...texts].flatMap(([key, text]) => {
      const wanted = needsOf(key, english.get(key) ?? text, DEFAULT_LOCALE);
      const needs = needsOf(key, text, locale);
      return needs.join() === wanted.join() ? [] : [`${key}: ${needs.join()} in place of ${wanted.join()}`];
    });
    expect(other).toEqual([]);
  });
});

it("every English text is valid ICU", () => {
  const invalid = [...english].filter(([key, text]) => needsOf(key, text, "en")[0]?.startsWith("invalid"));
  expect(invalid).toEqual([]);
});
