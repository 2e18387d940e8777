import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/db";
import { forgetStopping, noteStopping } from "@/stopping";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { callApi } from "./testing/call-api";

let one: ApiReseller;

beforeAll(async () => {
  ({ one } = await apiFixture());
});

afterEach(() => {
  vi.restoreAllMocks();
});

const customer = { name: "Ada", email: "ada@example.org" };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  callApi("POST", "/customers", { key: one.key, body, headers });

/** So many, and no more at once than a key may have under way. */
async function inTurns<T>(count: number, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  while (answers.length < count) {
    const some = Math.min(50, count - answers.length);
    answers.push(...(await Promise.all(Array.from({ length: some }, ask))));
  }
  return answers;
}

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

  it("is not ready any more once it has been told to stop, and still answers what is asked", async () => {
    noteStopping();
    try {
      const answer = await callApi("GET", "/ready");
      expect(answer).toMatchObject({ status: 503, json: { code: "unavailable" } });
      expect(answer.headers.get("retry-after")).toBe("5");
      expect((await callApi("GET", "/health")).status).toBe(200);
      expect((await callApi("GET", "/me", { key: one.key })).status).toBe(200);
    } finally {
      forgetStopping();
    }
    expect((await callApi("GET", "/ready")).status).toBe(200);
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
    const answers = await inTurns(700, async () => {
      await callApi("OPTIONS", "/me");
      return await callApi("GET", "/customers", { key });
    });
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(700 - 659);
    expect(refused[0]?.json.code).toBe("rate_limited");
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("x-ratelimit-remaining")).toBe("0");
  });

  it("limit wrong keys by their address alone", async () => {
    const headers = { "x-tierline-client-address": "198.51.100.9" };
    const wrong = () => callApi("GET", "/me", { key: "trl_live_wrong", headers });
    const answers = await inTurns(130, wrong);
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
