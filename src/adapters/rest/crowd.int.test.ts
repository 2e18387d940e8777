import { beforeAll, expect, it } from "vitest";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

// T20: what comes beyond the requests that one process has under way at once (turns.ts).

let resellers: ApiReseller[];

beforeAll(async () => {
  resellers = await Promise.all(
    ["One", "Two", "Three", "Four", "Five"].map((name) => createApiReseller(name)),
  );
});

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

it("is sent away with a problem that says when to come back, while changes and liveness have their turns", async () => {
  const [spared, ...others] = resellers as [ApiReseller, ...ApiReseller[]];
  const item = serverItem(await createTestProduct());
  const crowd = others.map(({ key }) => times(95, () => callApi("GET", "/customers", { key })));
  const order = callApi("POST", "/orders", { key: spared.key, body: { items: [item] } });
  const health = callApi("GET", "/health");
  expect((await order).status).toBe(201);
  expect((await health).status).toBe(200);
  const answers = (await Promise.all(crowd)).flat();
  const away = answers.filter(({ status }) => status === 503);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
  expect(away.length).toBeGreaterThan(50);
  for (const { json, headers } of away) {
    expect(headers.get("retry-after")).toBe("1");
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json).toMatchObject({
      code: "unavailable",
      status: 503,
      instance: "/api/v1/customers",
      errors: [],
    });
    expect(json.request_id).toBe(headers.get("request-id"));
  }
  expect((await callApi("GET", "/customers", { key: spared.key })).status).toBe(200);
});

it("of one key is told so, and leaves turns to others", async () => {
  const [one, two] = resellers as [ApiReseller, ApiReseller];
  const body = { name: "Zoë", email: "z@example.org" };
  const busy = times(120, () => callApi("POST", "/customers", { key: one.key, body }));
  const other = await callApi("POST", "/customers", { key: two.key, body });
  expect(other.status).toBe(201);
  const refused = (await busy).filter(({ status }) => status !== 201);
  expect(refused.length).toBeLessThanOrEqual(20);
  for (const { status, json, headers } of refused) {
    expect([status, json.code]).toEqual([429, "rate_limited"]);
    expect(headers.get("retry-after")).toBe("1");
  }
});
