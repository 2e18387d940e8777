import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { expect, it } from "vitest";
import { nodeResponse } from "./node-response";

/** What goes over the wire for an answer that a Response of this class is made of. */
async function sent(made: typeof Response, method: string, body: BodyInit | null, status: number) {
  const headers = new Headers({ etag: '"a"', "cache-control": "private, no-store" });
  if (body !== null) headers.set("content-type", "application/json");
  const server = createServer(
    getRequestListener(() => new made(body, { status, headers }), { overrideGlobalObjects: false }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method });
    const { date: _now, ...rest } = Object.fromEntries(answer.headers);
    return {
      status: answer.status,
      headers: rest,
      body: Buffer.from(await answer.arrayBuffer()).toString("hex"),
    };
  } finally {
    server.close();
  }
}

it.each([
  ["GET", '{"a":"ö"}', 200],
  ["POST", "{}", 201],
  ["HEAD", null, 200],
  ["GET", null, 304],
  ["OPTIONS", null, 204],
  ["GET", new Uint8Array([37, 80, 68, 70]), 200],
  ["GET", '{"code":"internal_error"}', 500],
])("sends the same for %s %s %s as the platform's own", async (method, body, status) => {
  const fast = nodeResponse();
  expect(fast).not.toBe(Response);
  expect(await sent(fast, method, body, status)).toEqual(await sent(Response, method, body, status));
});

it("leaves the globals as they were", () => {
  const before = [globalThis.Request, globalThis.Response];
  nodeResponse();
  expect([globalThis.Request, globalThis.Response]).toEqual(before);
});
