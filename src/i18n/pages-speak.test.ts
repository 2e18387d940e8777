import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// House rule 13, read off the source itself: what a person reads comes out of the message files, and in its language.

const SRC = path.resolve(import.meta.dirname, "..");

/** Attributes that people read or hear. */
const READ = new Set([
  "aria-label",
  "aria-description",
  "title",
  "placeholder",
  "alt",
  "label",
  "description",
]);

/** Names of files and kinds, and examples of codes and addresses: every language writes them alike. */
const SAME_IN_ALL: ReadonlySet<string> = new Set([
  "openapi.json",
  "application/problem+json",
  "https://",
  "my.example.com",
  "https://shop.example.org/hooks",
  "USD",
]);

/** Asks the platform what there is, and formats nothing. */
const NO_FORMAT = /^Intl\.supportedValuesOf\(/;

const sources = ["components", "app"].flatMap((folder) =>
  readdirSync(path.join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join("/")}`),
);

function parse(file: string, text = readFileSync(path.join(SRC, file), "utf8")): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** What `of` finds in a file, each with its line. */
function findings(source: ts.SourceFile, of: (node: ts.Node) => string | null): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = of(node);
    if (text !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${source.fileName}:${line + 1} ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textIn(node: ts.Node): string | null {
  const text = literalOf(node)?.trim();
  return text && /\p{L}/u.test(text) && !SAME_IN_ALL.has(text) ? text : null;
}

/** Text between tags, or in an attribute that is read, as it stands in the source. */
function literalOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node)) return undefined;
  let { parent } = node;
  while (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (ts.isJsxAttribute(parent)) return READ.has(parent.name.getText()) ? node.text : undefined;
  if (!ts.isJsxExpression(parent)) return undefined;
  const holder = parent.parent;
  return ts.isJsxAttribute(holder) && !READ.has(holder.name.getText()) ? undefined : node.text;
}

function formatIn(node: ts.Node): string | null {
  const text = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.getText() : "";
  if (NO_FORMAT.test(text)) return null;
  return /^(new )?Intl\.|\.toLocale(Date|Time)?String\([^()]*\)$|\.localeCompare\([^()]*,[^()]*\)$/.test(text)
    ? text
    : null;
}

describe("pages and components", () => {
  it("are there to be read", () => expect(sources.length).toBeGreaterThan(500));

  it("hold no text of their own", () => {
    expect(sources.flatMap((file) => findings(parse(file), textIn))).toEqual([]);
  });

  it("format by useFormats and getFormats alone", () => {
    expect(sources.flatMap((file) => findings(parse(file), formatIn))).toEqual([]);
  });
});

describe("this reading", () => {
  it("finds what it is there to find", () => {
    const bad = `
      const a = <p title="Hello" className="grid" placeholder={x ? "Name" : "12"}>Save <b>{"now"}</b> · 5</p>;
      const b = new Intl.NumberFormat("en");
      const c = total.toLocaleString();
      names.sort((a, b) => a.localeCompare(b, "en"));
      const d = Intl.supportedValuesOf("timeZone");`;
    const source = parse("bad.tsx", bad);
    expect(findings(source, textIn)).toEqual([
      "bad.tsx:2 Hello",
      "bad.tsx:2 Name",
      "bad.tsx:2 Save",
      "bad.tsx:2 now",
    ]);
    expect(findings(source, formatIn)).toEqual([
      'bad.tsx:3 new Intl.NumberFormat("en")',
      "bad.tsx:4 total.toLocaleString()",
      'bad.tsx:5 a.localeCompare(b, "en")',
    ]);
  });
});
