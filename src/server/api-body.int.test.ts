import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handleApi } from "@/adapters/rest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { createHttpServer, drain, listen } from "./http-server";

let one: ApiReseller;
let server: ReturnType<typeof createHttpServer>;
let base: string;

beforeAll(async () => {
  ({ one } = await apiFixture());
  const api = getRequestListener(handleApi, { overrideGlobalObjects: false });
  server = createHttpServer(api, (_, response) => response.end(), 0);
  await listen(server, 0, "127.0.0.1");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/customers`;
});

afterAll(() => drain(server, 500));

/** A customer whose name has so many letters, sent in chunks of 64 KiB without saying how long it is. */
function send(letters: number): Promise<Response> {
  const text = JSON.stringify({ name: "x".repeat(letters), email: "ada@example.org" });
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(sent, sent + 65_536)));
      sent += 65_536;
      if (sent >= text.length) controller.close();
    },
  });
  const headers = { authorization: `Bearer ${one.key}`, "content-type": "application/json" };
  return fetch(base, { method: "POST", headers, body, duplex: "half" } as RequestInit);
}

it("takes a body in chunks, up to its limit and no further, over the wire", async () => {
  expect((await send(20)).status).toBe(201);
  const refused = await send(256 * 1024);
  expect(refused.status).toBe(413);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(await refused.json()).toMatchObject({ code: "payload_too_large", status: 413 });
  // Much longer: refused, or cut off where the client goes on sending, and the server is there for the next.
  const huge = await send(30_000_000).catch((error: Error) => error);
  if (huge instanceof Response) expect(huge.status).toBe(413);
  expect((await send(30)).status).toBe(201);
});
