import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import ts from "typescript";
import type { CodeSample } from "../examples/code";
import { parseCurl } from "./parse-curl";

const run = promisify(execFile);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** Seconds that a printed program may take on a machine that is busy. */
const TIMEOUT_MS = 20_000;

/** Runs code as it is printed, in this folder and with this key; gives what it wrote to its output. */
export async function runCode({ lang, source }: CodeSample, apiKey: string, folder: string): Promise<string> {
  if (lang === "ts") return runTypeScript(source, apiKey, folder);
  if (!hasCurl) return runWithoutCurl(source, apiKey);
  const options = { cwd: folder, timeout: TIMEOUT_MS };
  return (await run("sh", ["-ec", `API_KEY='${apiKey}'\n${source}`], options)).stdout;
}

/** By another process, as its reader does: nothing of ours is in reach. */
async function runTypeScript(source: string, apiKey: string, folder: string): Promise<string> {
  const code = transpiled(source, apiKey);
  const options = { cwd: folder, timeout: TIMEOUT_MS };
  return (await run(process.execPath, ["--input-type=module", "--eval", code], options)).stdout;
}

/** JavaScript that Node runs from its command line; the key is in its environment. */
export function transpiled(source: string, apiKey: string): string {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions: options, reportDiagnostics: true });
  return `process.env.API_KEY = ${JSON.stringify(apiKey)};\n${outputText}`;
}

async function runWithoutCurl(source: string, apiKey: string): Promise<string> {
  const { method, url, headers, body } = parseCurl(source, { API_KEY: apiKey });
  return (await fetch(url, { method, headers, body })).text();
}
