import type { Method } from "../route";
import { EXAMPLE_IDEMPOTENCY_KEY } from "./ids";
import type { ExampleRequest } from "./requests";

export type CodeSample = { lang: "sh" | "ts"; source: string };

/** What code needs to know of a route. */
export type CodeTarget = {
  method: Method;
  /** With its parameters in braces. */
  path: string;
  isPublic: boolean;
  takesIdempotencyKey: boolean;
  /** What the answer is called in code; null for a file, which is saved. */
  result: string | null;
};

/** An example request as programs send it: with curl, and with fetch. The key is in the environment: API_KEY. */
export function codeSamples(base: string, target: CodeTarget, request: ExampleRequest): CodeSample[] {
  const url = urlOf(base, target.path, request);
  return [
    { lang: "sh", source: curlOf(url, target, request) },
    { lang: "ts", source: fetchOf(url, target, request) },
  ];
}

function urlOf(base: string, template: string, { path, query }: ExampleRequest): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => path?.[name] ?? "");
  return `${base}${filled}${query ? `?${new URLSearchParams(query)}` : ""}`;
}

function curlOf(url: string, target: CodeTarget, { body }: ExampleRequest): string {
  const { method, isPublic, takesIdempotencyKey, result } = target;
  const json = body === undefined ? undefined : JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${url}"`,
    ...(isPublic ? [] : ['-H "Authorization: Bearer $API_KEY"']),
    ...(takesIdempotencyKey ? [`-H "Idempotency-Key: ${EXAMPLE_IDEMPOTENCY_KEY}"`] : []),
    ...(json === undefined ? [] : ['-H "Content-Type: application/json"', `-d '${json}'`]),
    ...(result === null ? ["-o invoice.pdf"] : []),
  ].join(" \\\n  ");
}

function fetchOf(url: string, target: CodeTarget, { body }: ExampleRequest): string {
  const { method, isPublic, takesIdempotencyKey, result } = target;
  const headers = [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the reader's program that fills it in
    ...(isPublic ? [] : ["Authorization: `Bearer ${process.env.API_KEY}`,"]),
    ...(takesIdempotencyKey ? ['"Idempotency-Key": crypto.randomUUID(),'] : []),
    ...(body === undefined ? [] : ['"Content-Type": "application/json",']),
  ];
  const options = [
    ...(method === "GET" ? [] : [`  method: "${method}",`]),
    ...(headers.length > 0 ? ["  headers: {", ...headers.map((line) => `    ${line}`), "  },"] : []),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indented(literal(body))}),`]),
  ];
  const call = options.length > 0 ? `fetch("${url}", {\n${options.join("\n")}\n})` : `fetch("${url}")`;
  return [
    ...(result === null ? ['import { writeFile } from "node:fs/promises";', ""] : []),
    `const response = await ${call};`,
    "if (!response.ok) throw new Error(await response.text());",
    result === null
      ? 'await writeFile("invoice.pdf", Buffer.from(await response.arrayBuffer()));'
      : `const ${result} = await response.json();`,
  ].join("\n");
}

/** JSON as one writes it in a program: names without quotes where they need none. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([a-z_]+)":/gm, "$1$2:");
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
