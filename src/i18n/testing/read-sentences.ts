import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

type Source = {
  /** What may reach a person as an error, with `{}` for each value, and a file that says it. */
  said: Map<string, string>;
  /** All texts, also those that stand in others. */
  texts: Set<string>;
};

/** Properties that hold an error's sentence, in zod's options and in AppError's. */
const SAID = new Set(["error", "message", "detail"]);

/** What looks like a sentence: a capital, a quotation mark or a value first, and a space between two words. */
const SENTENCE = /^[\p{Lu}\d“"{].*[\p{L}}”"] [\p{L}{“"]|^\{\} .*\p{L}/su;

/**
 * What these files and folders say, without their tests. Sentences pass through too many hands (`fieldError`, `report`,
 * `say`, a table, a variable) to follow each: whatever looks like one counts, and so does all that a property holds
 * which is named as one.
 */
export function readSource(places: readonly string[]): Source {
  const source: Source = { said: new Map(), texts: new Set() };
  for (const file of places.flatMap(filesOf)) {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
    collect(tree, file, source);
  }
  return source;
}

function filesOf(place: string): string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\//.test(name))
    .map((name) => path.join(place, name));
}

function collect(node: ts.Node, file: string, { said, texts }: Source): void {
  if (isForProgrammers(node)) return;
  if (ts.isPropertyAssignment(node) && SAID.has(node.name.getText())) {
    for (const shape of shapesOf(node.initializer)) {
      if (/\p{L}|\{\}.*\{\}/u.test(shape)) said.set(shape, file);
    }
  }
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    for (const shape of shapesOf(node)) {
      texts.add(shape);
      if (SENTENCE.test(shape)) said.set(shape, file);
    }
  }
  ts.forEachChild(node, (child) => collect(child, file, { said, texts }));
}

/** Statements for the database, defects (their texts are logged and never shown), names of modules, and types. */
function isForProgrammers(node: ts.Node): boolean {
  return (
    ts.isTaggedTemplateExpression(node) ||
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    (ts.isNewExpression(node) && /^(Type|Range)?Error$/.test(node.expression.getText()))
  );
}

/** What an expression can say: both sides of a condition, what an arrow function returns, values as `{}`. */
function shapesOf(node: ts.Expression | ts.ConciseBody): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return shapesOf(node.expression);
  if (ts.isArrowFunction(node)) return shapesOf(node.body);
  if (ts.isConditionalExpression(node)) return [...shapesOf(node.whenTrue), ...shapesOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return node.templateSpans.reduce(
    (begun, span) => {
      const values = ts.isConditionalExpression(span.expression) ? shapesOf(span.expression) : [];
      const ends = (values.length > 1 ? values : ["{}"]).map((value) => value + span.literal.text);
      return begun.flatMap((start) => ends.map((end) => start + end));
    },
    [node.head.text],
  );
}
