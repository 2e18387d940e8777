import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TierlineError } from "./errors.js";
import { clientWith, json } from "./testing/fake-fetch.js";
import { Tierline } from "./tierline.js";

afterEach(() => void vi.unstubAllGlobals());

const baseUrl = "https://portal.example.com";

describe("a client", () => {
  it("is refused in a browser, and nowhere else", () => {
    vi.stubGlobal("window", { document: {} });
    expect(() => new Tierline({ apiKey: "x", baseUrl })).toThrow("for servers");
    vi.stubGlobal("window", {});
    expect(() => new Tierline({ apiKey: "x", baseUrl })).not.toThrow();
  });

  it.each([
    [{ apiKey: "" }, "apiKey"],
    [{ apiKey: "a b" }, "apiKey"],
    [{ baseUrl: "portal.example.com" }, "Invalid URL"],
    [{ baseUrl: "ftp://portal.example.com" }, "baseUrl"],
    [{ maxRetries: Number.NaN }, "maxRetries"],
    [{ timeoutMs: 0 }, "timeoutMs"],
  ])("is not made of %o", (wrong, message) => {
    expect(() => new Tierline({ apiKey: "x", baseUrl, ...wrong })).toThrow(message);
  });

  it.each([baseUrl, `${baseUrl}/`, `${baseUrl}/api/v1`, `${baseUrl}/api/v1/`])(
    "finds the API at %s",
    async (at) => {
      const { client, sent } = clientWith([() => json({})], { baseUrl: at });
      await client.get("/me");
      expect(sent[0]?.url.href).toBe(`${baseUrl}/api/v1/me`);
      expect(sent[0]?.headers.get("authorization")).toBe("Bearer trl_live_x");
    },
  );

  it("writes paths and queries as the API reads them", async () => {
    const { client, sent } = clientWith([() => json({})]);
    await client.get("/orders", {
      query: {
        status: ["paid", "pending"],
        "expand[]": ["customer"],
        "created_at[gte]": "2026-11-27",
        q: "a&b",
      },
    });
    expect([...(sent[0]?.url.searchParams ?? [])].sort()).toEqual([
      ["created_at[gte]", "2026-11-27"],
      ["expand[]", "customer"],
      ["q", "a&b"],
      ["status", "paid"],
      ["status", "pending"],
    ]);
    await client.get("/orders/{id}", { path: { id: "../me?" }, headers: { "x-trace": "1" } });
    expect(sent[1]?.url.pathname).toBe("/api/v1/orders/..%2Fme%3F");
    expect(sent[1]?.headers.get("x-trace")).toBe("1");
  });

  it("gives the bytes of what is not JSON", async () => {
    const pdf = () => new Response("%PDF-1.7", { headers: { "content-type": "application/pdf" } });
    const { client } = clientWith([pdf]);
    const bytes = await client.get("/invoices/{id}/pdf", { path: { id: "inv_1" } });
    expect(new TextDecoder().decode(bytes)).toBe("%PDF-1.7");
  });
});

describe("an error", () => {
  const fail = async (answer: Response) => {
    const { client } = clientWith([() => answer], { maxRetries: 0 });
    return client.get("/me").then(
      () => expect.unreachable(),
      (error: unknown) => error as TierlineError,
    );
  };

  it("says what the API said", async () => {
    const errors = [{ pointer: "/items/0/product", code: "not_found", detail: "No such product" }];
    const body = { code: "validation_failed", detail: "The input is not valid", request_id: "req_9", errors };
    const error = await fail(json(body, 422, { "content-type": "application/problem+json" }));
    expect(error).toBeInstanceOf(TierlineError);
    expect(error).toMatchObject({ code: "validation_failed", status: 422, requestId: "req_9", errors });
    expect(error.message).toBe("The input is not valid");
  });

  it("tells that an object is as it was", async () => {
    const error = await fail(new Response(null, { status: 304, headers: { "request-id": "req_8" } }));
    expect(error).toMatchObject({ code: "not_modified", status: 304, requestId: "req_8" });
  });

  it("tells an answer that is none of the API's", async () => {
    const page = { "content-type": "text/html", "request-id": "req_7" };
    for (const answer of [
      new Response("<h1>Bad gateway</h1>", { status: 502, headers: page }),
      new Response(null, {
        status: 302,
        headers: { location: "https://elsewhere.example", "request-id": "req_7" },
      }),
      new Response("{", { headers: { "content-type": "application/json", "request-id": "req_7" } }),
    ]) {
      expect(await fail(answer)).toMatchObject({ code: "unexpected_answer", requestId: "req_7", errors: [] });
    }
  });
});

it("takes its key to no other address, whoever sends it there", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Tierline({ apiKey: "trl_live_x", baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
  const error = await client.get("/me").catch((error: unknown) => error);
  server.closeAllConnections();
  server.close();
  expect(error).toMatchObject({ code: "unexpected_answer", status: 307 });
  expect(asked).toEqual(["/api/v1/me"]);
});

describe("pagination", () => {
  const pages = () =>
    clientWith([
      () => json({ data: [{ id: "ord_1" }, { id: "ord_2" }], has_more: true, next_cursor: "c1" }),
      () => json({ data: [], has_more: true, next_cursor: "c2" }),
      () => json({ data: [{ id: "ord_3" }], has_more: false, next_cursor: null }),
    ]);

  it("gives every object of every page, under the same query", async () => {
    const { client, sent } = pages();
    const ids: string[] = [];
    for await (const order of client.paginate("/orders", { query: { status: ["paid"], limit: 2 } })) {
      ids.push(order.id);
    }
    expect(ids).toEqual(["ord_1", "ord_2", "ord_3"]);
    expect(sent.map(({ url }) => url.searchParams.get("cursor"))).toEqual([null, "c1", "c2"]);
    expect(sent.map(({ url }) => url.searchParams.get("status"))).toEqual(["paid", "paid", "paid"]);
  });

  it("asks for no page that nobody reaches", async () => {
    const { client, sent } = pages();
    for await (const order of client.paginate("/orders")) if (order.id === "ord_2") break;
    expect(sent).toHaveLength(1);
  });
});
