import { DEFAULT_LOCALE, type Locale } from "./locales";
import german from "./sentences/de.json";
import germanTerms from "./sentences/de-terms.json";
import germanZod from "./sentences/de-zod.json";
import { compile, type Pattern, valuesOf } from "./sentences/pattern";

type Table = Readonly<Record<string, string>>;

/** A language's own words for what the product says in English. */
type Wording = { exact: ReadonlyMap<string, string>; patterns: readonly Pattern[] };

/** A value can be a sentence with values of its own: "Line 3, rate: Use at most 5", and no deeper than that. */
const DEEPEST = 3;

const WORDINGS: Partial<Record<Locale, Wording>> = { de: wordingOf(german, germanZod, germanTerms) };

/**
 * An error's English sentence in a person's language. Features and the API speak English alone: this is for the doors
 * to pages (actions, tRPC, their own routes), on the server, so that no browser loads the table. What is not known
 * comes back as it is; no locale is English. A value that is itself a known sentence or term is said in the language
 * too. Amounts and days stay as they were written.
 */
export function sentenceIn(locale: Locale | undefined, sentence: string): string {
  const wording = WORDINGS[locale ?? DEFAULT_LOCALE];
  return wording ? say(wording, sentence, 0) : sentence;
}

/** Problems as a person reads them: those of a file line by line, of a form field by field. */
export function problemsIn<T extends { detail: string | null }>(
  locale: Locale | undefined,
  problems: readonly T[],
): T[] {
  return problems.map((one) => ({ ...one, detail: one.detail && sentenceIn(locale, one.detail) }));
}

function say(wording: Wording, sentence: string, depth: number): string {
  const known = wording.exact.get(sentence);
  if (known !== undefined || depth === DEEPEST) return known ?? sentence;
  for (const pattern of wording.patterns) {
    const values = valuesOf(pattern, sentence);
    if (values) return fill(pattern.said, (name) => say(wording, values.get(name) ?? "", depth + 1));
  }
  return sentence;
}

function fill(said: string, valueBy: (name: string) => string): string {
  return said.replaceAll(/\{([a-z])\}/g, (_, name: string) => valueBy(name));
}

function wordingOf(...tables: Table[]): Wording {
  const entries = tables.flatMap((table) => Object.entries(table));
  const patterns = entries.flatMap(([english, said]) => compile(english, said) ?? []);
  return { exact: new Map(entries), patterns: patterns.sort((a, b) => b.weight - a.weight) };
}
