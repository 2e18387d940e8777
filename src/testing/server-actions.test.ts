import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// T6 of the threat model, read off the source: a server action is a public POST, and Next lets one without Origin through.

const SRC = path.resolve(import.meta.dirname, "..");

const modules = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), "utf8") }))
  .filter(({ text }) => /^\s*(["'])use server\1/m.test(text))
  .map(({ file, text }) => ({ file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }));

/** What a module declares at its top, by name. */
function declarations(tree: ts.SourceFile): Map<string, { node: ts.Node; isExported: boolean }> {
  const found = new Map<string, { node: ts.Node; isExported: boolean }>();
  for (const node of tree.statements) {
    const isExported =
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isFunctionDeclaration(node) && node.name) found.set(node.name.text, { node, isExported });
    if (ts.isVariableStatement(node))
      for (const one of node.declarationList.declarations)
        found.set(one.name.getText(), { node: one, isExported });
  }
  return found;
}

/** Whether something goes through `defineAction`, or asks for the origin itself, here or by what it calls in its module. */
function asksForOrigin(
  node: ts.Node,
  all: ReturnType<typeof declarations>,
  seen = new Set<ts.Node>(),
): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  if (ts.isCallExpression(node)) {
    const name = node.expression.getText();
    if (name === "defineAction" || name === "isSameOrigin") return true;
    const called = all.get(name);
    if (called && asksForOrigin(called.node, all, seen)) return true;
  }
  return ts.forEachChild(node, (child) => asksForOrigin(child, all, seen) || undefined) === true;
}

const actions = modules.flatMap(({ file, tree }) => {
  const all = declarations(tree);
  const exported = [...all].filter(([, { isExported }]) => isExported);
  return exported.map(([name, { node }]) => [`${file}: ${name}`, node, all] as const);
});

describe("every server action", () => {
  it.each(actions)("%s asks where it comes from", (_name, node, all) => {
    expect(asksForOrigin(node, all)).toBe(true);
  });

  it("is seen at all, and stands in a module that says so at its head", () => {
    expect(actions.length).toBeGreaterThan(100);
    const inside = modules.filter(
      ({ tree }) => !/^["']use server["']/.test(tree.statements[0]?.getText() ?? ""),
    );
    expect(inside.map(({ file }) => file)).toEqual([]);
  });
});

/** Programs report there, and say who they are by a signature over the body: no cookie is asked for. */
const SIGNED = /^app\/api\/hooks\//;
/**
 * Answered by our own server: the API by keys alone, and customers' pages, which take no more than GET. And what is
 * nowhere else below /api, which is not there.
 */
const WITHOUT_COOKIES = /^app\/(api\/v1|c|api\/\[\.\.\.unknown\])\//;

describe("every route that takes more than GET", () => {
  const routes = readdirSync(path.join(SRC, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => ({ file: `app/${file}`, text: readFileSync(path.join(SRC, "app", file), "utf8") }))
    .filter(({ text }) => /\b(POST|PUT|PATCH|DELETE)\b/.test(text))
    .filter(({ file }) => !SIGNED.test(file) && !WITHOUT_COOKIES.test(file));

  it.each(routes.map(({ file, text }) => [file, text] as const))(
    "%s asks where it comes from",
    (_file, text) => {
      // The last two ask inside (adapters/csv/export-route.ts, adapters/trpc/handler.ts), which has tests of its own.
      expect(text).toMatch(/\bisSameOrigin\(|\bdefineFormExport\(|\bhandleTrpc as POST\b/);
    },
  );

  it("is seen at all", () => {
    expect(routes.length).toBeGreaterThan(4);
  });
});
