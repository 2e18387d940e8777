import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callApi } from "../testing/call-api";

const run = promisify(execFile);
const ROOT = process.cwd();

// Neither asks anybody for a newer version of itself, nor tells anybody that it was used.
const ENVIRONMENT = {
  NODE_ENV: "test" as const,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  NO_COLOR: "1",
};

// Off is what an installation cannot say by itself: a licence, and somebody to write to, belong to its provider, whom
// no answer names (R54), and a test's server is on this machine.
const REDOCLY = `
extends: [recommended-strict]
rules:
  info-license: off
  no-server-example.com: off
`;
const SPECTRAL = "extends: ['spectral:oas']\nrules: { info-contact: off }\n";

let folder: string;
let document: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tierline-openapi-"));
  document = join(folder, "openapi.json");
  const { json } = await callApi("GET", "/openapi.json");
  await writeFile(document, JSON.stringify(json, null, 2));
  await writeFile(join(folder, "redocly.yaml"), REDOCLY);
  await writeFile(join(folder, "spectral.yaml"), SPECTRAL);
});

afterAll(() => rm(folder, { recursive: true }));

/** What a linter complains of; empty when it is content. */
async function complaints(program: string, args: string[]): Promise<string> {
  const tool = [join(ROOT, "node_modules", program), ...args];
  return await run(process.execPath, tool, { env: ENVIRONMENT, cwd: folder }).then(
    () => "",
    (error: { stdout?: string; stderr?: string }) => `${error.stdout}\n${error.stderr}`,
  );
}

const redocly = (file: string) =>
  complaints("@redocly/cli/bin/cli.js", ["lint", file, `--config=${join(folder, "redocly.yaml")}`]);
const spectral = (file: string) =>
  complaints("@stoplight/spectral-cli/dist/index.js", [
    "lint",
    file,
    `--ruleset=${join(folder, "spectral.yaml")}`,
    "--fail-severity=warn",
  ]);

it("finds nothing to complain of by Redocly", { timeout: 60_000 }, async () => {
  expect(await redocly(document)).toBe("");
});

it("finds nothing to complain of by Spectral", { timeout: 60_000 }, async () => {
  expect(await spectral(document)).toBe("");
});

it("would find it", { timeout: 60_000 }, async () => {
  const broken = join(folder, "broken.json");
  await writeFile(broken, JSON.stringify({ openapi: "3.1.0", info: { title: "x" }, paths: {} }));
  expect(await redocly(broken)).toMatch(/version/);
  expect(await spectral(broken)).toMatch(/version/);
});
