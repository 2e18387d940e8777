import { readFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";

const PACKAGE = path.resolve(import.meta.dirname, "../..");
const ROOT = path.resolve(PACKAGE, "../..");

/** The README's examples, in their order. */
export async function readmeExamples(): Promise<string[]> {
  const text = await readFile(path.join(PACKAGE, "README.md"), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => match[1] ?? "");
}

/** What the compiler says against a file that has the package installed. */
export function complaints(file: string): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["node"],
    typeRoots: [path.join(ROOT, "node_modules/@types")],
    paths: { "@tierline/client": [path.join(PACKAGE, "src/index.ts")] },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

/** One program, with the package that it imports, for Node to run. */
export async function bundleExample(file: string, outfile: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    alias: { "@tierline/client": path.join(PACKAGE, "src/index.ts") },
    logLevel: "silent",
  });
}
