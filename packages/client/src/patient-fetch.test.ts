import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientWith, json, passTime, problem } from "./testing/fake-fetch.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const broken = () => Promise.reject(new TypeError("fetch failed"));
const silent = (_: unknown, signal: AbortSignal) =>
  new Promise<Response>((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
const order = { customer: "cus_1", items: [{ product: "prd_1", cycle: "monthly" as const }] };
const keyOf = ({ headers }: { headers: Headers }) => headers.get("idempotency-key");

describe("tries again", () => {
  it.each([
    ["a broken connection", broken],
    ["429", () => problem(429, "rate_limited")],
    ["503", () => problem(503, "unavailable")],
    ["503 of a proxy", () => new Response("<h1>Down</h1>", { status: 503 })],
    ["409 in progress", () => problem(409, "idempotency_in_progress")],
  ])("after %s, with the same Idempotency-Key and body", async (_, reply) => {
    const { client, sent } = clientWith([reply, reply, () => json({ id: "ord_1" }, 201)]);
    const { result } = await passTime(client.post("/orders", { body: order }));
    expect(result).toMatchObject({ status: "fulfilled", value: { id: "ord_1" } });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(keyOf)).size).toBe(1);
    expect(keyOf(sent[0] as (typeof sent)[0])).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.map(({ body }) => JSON.parse(body ?? ""))).toEqual([order, order, order]);
  });

  it("waits as long as Retry-After says", async () => {
    const date = "Fri, 27 Nov 2026 12:00:00 GMT";
    const { client, sent } = clientWith([
      () => problem(429, "rate_limited", { "retry-after": "3" }),
      () => problem(503, "unavailable", { "retry-after": "Fri, 27 Nov 2026 12:00:05 GMT", date }),
      () => json({}),
    ]);
    const { ms } = await passTime(client.get("/me"));
    expect(sent).toHaveLength(3);
    expect(ms).toBeGreaterThanOrEqual(8_000);
    expect(ms).toBeLessThan(8_600);
  });

  it("after an answer that broke off in its middle", async () => {
    const half = () =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("cut")) }));
    const { client, sent } = clientWith([half, () => json({ object: "me" })]);
    expect((await passTime(client.get("/me"))).result).toMatchObject({ value: { object: "me" } });
    expect(sent).toHaveLength(2);
  });

  it("of a DELETE and of a GET, without a key", async () => {
    const { client, sent } = clientWith([broken, () => json({}), broken, () => json({})]);
    await passTime(client.delete("/customers/{id}", { path: { id: "cus_1" } }));
    await passTime(client.get("/me"));
    expect(sent.map(({ method }) => method)).toEqual(["DELETE", "DELETE", "GET", "GET"]);
    expect(sent.map(keyOf)).toEqual([null, null, null, null]);
  });
});

describe("gives up", () => {
  it.each([
    [409, "state_conflict"],
    [402, "insufficient_balance"],
    [422, "validation_failed"],
    [500, "internal_error"],
  ])("at once after %s %s", async (status, code) => {
    const { client, sent } = clientWith([() => problem(status, code)]);
    const { result } = await passTime(client.post("/orders", { body: order }));
    expect(result).toMatchObject({ status: "rejected", reason: { status, code, requestId: "req_1" } });
    expect(sent).toHaveLength(1);
  });

  it("after maxRetries, with the last outcome", async () => {
    const lost = clientWith([broken]);
    const { result } = await passTime(lost.client.get("/me"));
    expect(result).toMatchObject({ reason: { name: "TierlineError", code: "network_error", status: 0 } });
    expect(lost.sent).toHaveLength(4);
    const limited = clientWith([() => problem(429, "rate_limited", { "retry-after": "1" })], {
      maxRetries: 1,
    });
    const last = await passTime(limited.client.get("/me"));
    expect(last.result).toMatchObject({ reason: { code: "rate_limited", retryAfterMs: 1_000 } });
    expect(limited.sent).toHaveLength(2);
  });

  it("rather than wait for more than a minute", async () => {
    const { client, sent } = clientWith([() => problem(503, "unavailable", { "retry-after": "3600" })]);
    const { result, ms } = await passTime(client.get("/me"));
    expect(result).toMatchObject({ reason: { code: "unavailable", retryAfterMs: 3_600_000 } });
    expect([sent.length, ms < 100]).toEqual([1, true]);
  });
});

it("uses one key for a call, another for the next, and the caller's own when given", async () => {
  const { client, sent } = clientWith([() => json({})]);
  await client.post("/orders", { body: order });
  await client.post("/orders", { body: order });
  await client.patch("/orders/{id}", { path: { id: "ord_1" }, body: { note: "x" } });
  await client.post("/orders", { body: order, idempotencyKey: "shop-1042" });
  await client.api.POST("/orders", { body: order });
  const keys = sent.map(keyOf);
  expect(keys[3]).toBe("shop-1042");
  expect(new Set(keys).size).toBe(5);
  expect(keys).not.toContain(null);
});

it("ends a try after timeoutMs, and tries again", async () => {
  const { client, sent } = clientWith([silent], { timeoutMs: 1_000, maxRetries: 1 });
  const { result, ms } = await passTime(client.get("/me"));
  expect(result).toMatchObject({ status: "rejected", reason: { code: "timeout", status: 0 } });
  expect(sent).toHaveLength(2);
  expect(ms).toBeGreaterThanOrEqual(2_100);
  expect(vi.getTimerCount()).toBe(0);
});

describe("a caller's signal", () => {
  it.each([
    ["a try", silent],
    ["a wait", () => problem(429, "rate_limited", { "retry-after": "30" })],
  ])("ends %s with its own reason", async (_, reply) => {
    const { client, sent } = clientWith([reply]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("no longer wanted")), 500);
    const { result, ms } = await passTime(client.get("/me", { signal: stop.signal }));
    expect(result).toMatchObject({ status: "rejected", reason: { message: "no longer wanted" } });
    expect(sent).toHaveLength(1);
    expect(ms).toBeLessThan(600);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that has ended already sends nothing", async () => {
    const { client, sent } = clientWith([silent]);
    await expect(client.get("/me", { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
    expect(sent).toHaveLength(0);
  });
});
