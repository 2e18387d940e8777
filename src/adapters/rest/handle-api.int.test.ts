import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/db";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem, type TestProduct } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let other: ApiReseller;
let product: TestProduct;

beforeAll(async () => {
  ({ one, other, product } = await apiFixture());
});

afterEach(() => {
  vi.restoreAllMocks();
});

const customer = { name: "Ada", email: "ada@example.org" };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  callApi("POST", "/customers", { key: one.key, body, headers });

describe("paths and methods", () => {
  it("knows which are there", async () => {
    expect(await callApi("GET", "/nothing")).toMatchObject({ status: 404, json: { code: "not_found" } });
    expect(await callApi("GET", "/customers/", { key: one.key })).toMatchObject({ status: 404 });
    const put = await callApi("PUT", "/customers", { key: one.key, body: customer });
    expect(put).toMatchObject({ status: 405, json: { code: "method_not_allowed" } });
    expect(put.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  });

  it("answers OPTIONS with the methods, and HEAD like GET without a body", async () => {
    const options = await callApi("OPTIONS", "/orders/quote");
    expect(options).toMatchObject({ status: 204, text: "" });
    expect(options.headers.get("allow")).toBe("OPTIONS, POST");
    const head = await callApi("HEAD", "/me", { key: one.key });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers.get("etag")).toMatch(/^"/);
    expect(await callApi("HEAD", "/me")).toMatchObject({ status: 401, text: "" });
  });

  it("tells that it lives and that the database answers, to anybody", async () => {
    expect(await callApi("GET", "/health")).toMatchObject({ status: 200, json: { status: "ok" } });
    expect(await callApi("GET", "/ready")).toMatchObject({ status: 200, json: { status: "ok" } });
  });
});

describe("bodies", () => {
  it.each([
    ["text/plain", {}],
    ["application/json; charset=iso-8859-1", {}],
    ["application/json", { "content-encoding": "gzip" }],
    ["application/x-www-form-urlencoded", {}],
  ])("have to be plain JSON, not %s %j", async (type, headers) => {
    const answer = await post(JSON.stringify(customer), { "content-type": type, ...headers });
    expect(answer).toMatchObject({ status: 415, json: { code: "unsupported_media_type" } });
  });

  it("may name their charset", async () => {
    expect((await post(customer, { "content-type": 'application/json; charset="UTF-8"' })).status).toBe(201);
  });

  it("end at 256 KiB, announced or not", async () => {
    const large = JSON.stringify({ ...customer, name: "x".repeat(256 * 1024) });
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    expect(await post(large)).toMatchObject({ status: 413, json: { code: "payload_too_large" } });
    const { handleApi } = await import("./handle-api");
    const streamed = new Request("http://localhost/api/v1/customers", {
      method: "POST",
      headers: { authorization: `Bearer ${one.key}`, "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit);
    expect((await handleApi(streamed)).status).toBe(413);
  });

  it.each(['{"name":"a","name":"b"}', '{"__proto__":{}}', "", "[".repeat(30), "{"])(
    "are refused as malformed: %j",
    async (text) => {
      expect(await post(text)).toMatchObject({ status: 400, json: { code: "malformed_json" } });
    },
  );

  it("say of each field what is wrong with it", async () => {
    const answer = await post({ email: "no", metadata: { a: 1, "b/c~d": "\u0000" }, nonsense: 1 });
    expect(answer).toMatchObject({ status: 422, json: { code: "validation_failed" } });
    // Text that nothing can store is refused before anything else.
    expect(answer.json.errors).toMatchObject([{ pointer: "/metadata/b~1c~0d", code: "invalid_text" }]);
    const second = await post({ email: "no", metadata: { a: 1 }, country: "de", nonsense: 1 });
    const errors = second.json.errors as { pointer: string; code: string }[];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      "/country invalid_format",
      "/email invalid_format",
      "/metadata/a invalid_type",
      "/name required",
      "/nonsense unknown",
    ]);
  });

  it.each([[null], [[]], ["text"], [7]])("have to be an object, not %j", async (value) => {
    expect(await post(JSON.stringify(value))).toMatchObject({
      status: 422,
      json: { code: "validation_failed" },
    });
  });

  it("may be absent or empty where there is nothing to say", async () => {
    const path = "/orders/ord_00000000000000000000000000/cancel";
    expect((await callApi("POST", path, { key: one.key })).status).toBe(404);
    expect((await callApi("POST", path, { key: one.key, body: {} })).status).toBe(404);
    expect((await callApi("POST", path, { key: one.key, body: { force: true } })).status).toBe(422);
  });
});

describe("orders", () => {
  const order = (body: Record<string, unknown>) => callApi("POST", "/orders", { key: one.key, body });

  it("cost retail less 20 %, line by line, the same in quote and order", async () => {
    const items = [serverItem(product, 2)];
    const quote = await callApi("POST", "/orders/quote", { key: one.key, body: { items } });
    const { json } = await order({ customer: one.customer, items });
    // (100 + 25 + 4 × 2 + 15 = 148.00 a month and 50.00 once) × 2, less 20 %.
    expect(json.retail_total).toEqual({ amount: 39_600, currency: "EUR" });
    expect(json.wholesale_total).toEqual({ amount: 31_680, currency: "EUR" });
    expect(quote.json.wholesale_total).toEqual(json.wholesale_total);
    const [item] = json.items as { lines: unknown }[];
    expect((quote.json.items as { lines: unknown }[])[0]?.lines).toEqual(item?.lines);
    expect(json).toMatchObject({ status: "pending", customer: one.customer });
    expect(json.services).toHaveLength(2);
  });

  it("are for one's own customers, in one's own currency", async () => {
    const items = [serverItem(product)];
    for (const stranger of [other.customer, "cus_00000000000000000000000000"]) {
      const answer = await order({ customer: stranger, items });
      expect(answer.status, answer.text).toBe(422);
      expect(answer.json.errors).toMatchObject([{ pointer: "/customer", code: "not_found" }]);
    }
    const foreign = await order({ items: [{ ...items[0], resale: { amount: 1, currency: "USD" } }] });
    expect(foreign.json.errors).toMatchObject([{ pointer: "/items/0/resale/currency" }]);
  });
});

describe("lists", () => {
  it("page through everything once, in either order", async () => {
    const key = other.key;
    for (const name of ["a", "b", "c", "d"]) {
      await callApi("POST", "/customers", { key, body: { name, email: "x@example.org" } });
    }
    const seen = async (sort: string) => {
      const names: unknown[] = [];
      let next: unknown = null;
      do {
        const cursor: string = next ? `&cursor=${next}` : "";
        const { json } = await callApi("GET", `/customers?limit=2&sort=${sort}${cursor}`, { key });
        expect(json).toMatchObject({ object: "list", has_more: json.next_cursor !== null });
        names.push(...(json.data as { name: string }[]).map((row) => row.name));
        next = json.next_cursor;
      } while (next);
      return names;
    };
    const newest = await seen("-created_at");
    expect(newest).toEqual(["d", "c", "b", "a", "Customer of Reseller Two"]);
    expect(await seen("created_at")).toEqual(newest.toReversed());
  });

  it("refuse a cursor of another list", async () => {
    const { json } = await callApi("GET", "/customers?limit=1", { key: other.key });
    const cursor = json.next_cursor;
    for (const path of [
      `/customers?status=active&cursor=${cursor}`,
      `/orders?cursor=${cursor}`,
      "/orders?cursor=x",
    ]) {
      const answer = await callApi("GET", path, { key: other.key });
      expect(answer).toMatchObject({ status: 400, json: { code: "invalid_cursor" } });
    }
    expect((await callApi("GET", `/customers?limit=1&cursor=${cursor}`, { key: one.key })).status).toBe(400);
    expect((await callApi("GET", `/customers?limit=2&cursor=${cursor}`, { key: other.key })).status).toBe(
      200,
    );
  });

  it.each([
    "limit=0",
    "limit=101",
    "limit=1e1",
    "limit=",
    "sort=name",
    "status=gone",
    "status=active&status=archived",
  ])("refuse %s", async (query) => {
    const answer = await callApi("GET", `/customers?${query}`, { key: one.key });
    expect(answer).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
    expect(answer.json.errors).toMatchObject([{ parameter: query.split("=")[0] }]);
  });
});

describe("answers", () => {
  it("have an ETag, which saves sending them again", async () => {
    const path = `/customers/${one.customer}`;
    const first = await callApi("GET", path, { key: one.key });
    const etag = first.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await callApi("GET", path, { key: one.key, headers: { "if-none-match": known } });
      expect(again).toMatchObject({ status: 304, text: "" });
      expect(again.headers.get("etag")).toBe(etag);
    }
    await callApi("PATCH", path, { key: one.key, body: { company: "New" } });
    const changed = await callApi("GET", path, { key: one.key, headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
  });

  it("count what is left, and stop when nothing is", async () => {
    const { json } = await callApi("POST", "/api-keys", {
      key: one.key,
      body: { name: "Busy", scopes: ["account:read"] },
    });
    const key = String(json.secret);
    const first = await callApi("GET", "/tiers", { key });
    expect(first.headers.get("ratelimit")).toMatch(/^"default";r=599;t=\d+$/);
    const answers = await Promise.all(
      Array.from({ length: 700 }, () =>
        callApi("OPTIONS", "/me").then(() => callApi("GET", "/customers", { key })),
      ),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(700 - 659);
    expect(refused[0]?.json.code).toBe("rate_limited");
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("x-ratelimit-remaining")).toBe("0");
  });

  it("limit wrong keys by their address alone", async () => {
    const headers = { "x-tierline-client-address": "198.51.100.9" };
    const wrong = () => callApi("GET", "/me", { key: "trl_live_wrong", headers });
    const answers = await Promise.all(Array.from({ length: 130 }, wrong));
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(10);
    expect((await callApi("GET", "/me", { key: one.key, headers })).status).toBe(200);
  });

  it("hide what a defect says, and ask to come back when the database is away", async () => {
    const { pool } = getDatabase();
    const fail = (error: Error) =>
      vi.spyOn(pool, "query").mockImplementationOnce(() => Promise.reject(error));
    fail(new Error("SELECT secret FROM nowhere"));
    const defect = await callApi("GET", "/me", { key: one.key });
    expect(defect).toMatchObject({ status: 500, json: { code: "internal_error" } });
    expect(defect.text).not.toContain("nowhere");
    fail(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    const away = await callApi("GET", "/ready");
    expect(away).toMatchObject({ status: 503, json: { code: "unavailable" } });
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await callApi("GET", "/health")).status).toBe(200);
  });
});
