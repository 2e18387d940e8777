import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveBuiltFiles } from "./built-files";

const SCRIPT = "console.log(1);";
const folder = mkdtempSync(path.join(tmpdir(), "tierline-built-"));
let server: Server;

beforeAll(async () => {
  const file = path.join(folder, "static/chunks/one.js");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, SCRIPT);
  writeFileSync(`${file}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${file}.gz`, gzipSync(SCRIPT));
  writeFileSync(path.join(folder, "secret.txt"), "not for anybody");
  const rest = serveBuiltFiles(folder, (request, response) => response.writeHead(404).end(request.url));
  server = createServer(rest);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (address: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, init);

it.each(["br", "gzip", null])("sends a script as %s to whoever reads that", async (encoding) => {
  const answer = await ask("/_next/static/chunks/one.js", {
    headers: { "accept-encoding": encoding ?? "identity" },
  });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(answer.headers.get("cache-control")).toBe("public,max-age=31536000,immutable");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  expect(await answer.text()).toBe(SCRIPT);
});

it.each([
  ["GET", "/portal"],
  ["GET", "/_next/static/chunks/none.js"],
  ["GET", "/_next/static/../secret.txt"],
  ["GET", "/_next/static/%2e%2e/secret.txt"],
  ["POST", "/_next/static/chunks/one.js"],
])("leaves %s %s to Next, as it came", async (method, address) => {
  const answer = await ask(address, { method });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe(new URL(address, "http://localhost").pathname);
});
