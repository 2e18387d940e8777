import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { databaseFingerprint } from "@/testing/fingerprint";
import type { Route } from "./route";
import { routes } from "./routes";
import { type ApiAnswer, type ApiRequest, callApi } from "./testing/call-api";
import { SAMPLES, type Sample } from "./testing/samples";

// Every route, asked with every sort of key. The owner's objects are made beforehand; whatever is refused leaves
// every table as it was.

const keyed = routes.filter((route): route is Route => !route.isPublic);
const nameOf = (route: Route) => `${route.method} ${route.path}`;

let one: ApiReseller;
let other: ApiReseller;
const samples = new Map<Route, Sample>();
/** Of `one`, with every scope but that of the route, by scope. */
const narrow = new Map<string, string>();
let revoked: string;
let expired: string;
let elsewhere: string;

beforeAll(async () => {
  const fixture = await apiFixture();
  ({ one, other } = fixture);
  for (const route of keyed) {
    const sample = await SAMPLES[nameOf(route)]?.(one, fixture.product);
    samples.set(route, sample ?? { path: "/none" });
  }
  for (const scope of new Set(keyed.map((route) => route.scope)))
    narrow.set(scope, (await newKey({ scopes: API_SCOPES.filter((each) => each !== scope) })).secret);
  const [toRevoke, toExpire] = [await newKey(), await newKey()];
  revoked = toRevoke.secret;
  await callApi("DELETE", `/api-keys/${toRevoke.id}`, { key: one.key });
  expired = toExpire.secret;
  const id = parsePublicId("apiKey", toExpire.id) ?? "";
  await asProvider((tx) =>
    tx.apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } }),
  );
  elsewhere = (await newKey({ ip_allow_list: ["198.51.100.7"] })).secret;
}, 120_000);

async function newKey(rules: object = {}): Promise<{ id: string; secret: string }> {
  const body = { name: "Matrix", scopes: API_SCOPES, ...rules };
  const { json } = await callApi("POST", "/api-keys", { key: one.key, body });
  return json as { id: string; secret: string };
}

const sampleOf = (route: Route) => samples.get(route) as Sample;

/** Asks every route, and that nothing has changed by it. */
async function refusalsOf(request: (route: Route) => ApiRequest & { path?: string }) {
  const before = await databaseFingerprint();
  const answers = new Map<Route, ApiAnswer>();
  for (const route of keyed) {
    const { path, body } = sampleOf(route);
    answers.set(route, await callApi(route.method, path, { body, ...request(route) }));
  }
  expect(await databaseFingerprint()).toEqual(before);
  return answers;
}

/** Every route's status and code, but those that are as they should be. */
function others(answers: Map<Route, ApiAnswer>, status: number, code: string) {
  return [...answers].flatMap(([route, answer]) =>
    answer.status === status &&
    answer.json.code === code &&
    (status !== 401 || answer.headers.get("www-authenticate") === "Bearer")
      ? []
      : [`${nameOf(route)}: ${answer.status} ${answer.text}`],
  );
}

describe("every route refuses, and changes nothing for,", () => {
  it.each<[string, number, string, (route: Route) => ApiRequest]>([
    ["no key", 401, "missing_api_key", () => ({})],
    ["a key in another header", 401, "missing_api_key", () => ({ headers: { "x-api-key": one.key } })],
    ["basic credentials", 401, "missing_api_key", () => ({ headers: { authorization: `Basic ${one.key}` } })],
    ["a key that is off by one character", 401, "invalid_api_key", () => ({ key: offByOne(one.key) })],
    ["a revoked key", 401, "invalid_api_key", () => ({ key: revoked })],
    ["an expired key", 401, "expired_api_key", () => ({ key: expired })],
    ["a key from another address", 403, "ip_not_allowed", () => ({ key: elsewhere })],
    ["a key without the scope", 403, "insufficient_scope", ({ scope }) => ({ key: narrow.get(scope) ?? "" })],
  ])("%s: %i %s", async (_, status, code, request) => {
    expect(others(await refusalsOf(request), status, code)).toEqual([]);
  });

  it.each(["api_key", "key", "token", "access_token"])("a key in the query as %s", async (name) => {
    const before = await databaseFingerprint();
    for (const route of keyed) {
      const { path, body } = sampleOf(route);
      const url = `${path}${path.includes("?") ? "&" : "?"}${name}=${one.key}`;
      const answer = await callApi(route.method, url, { body });
      expect(answer, nameOf(route)).toMatchObject({ status: 401, json: { code: "missing_api_key" } });
    }
    expect(await databaseFingerprint()).toEqual(before);
  });

  it("a suspended reseller's key: 403 reseller_suspended", async () => {
    const set = (status: "active" | "suspended") =>
      asProvider((tx) => tx.reseller.update({ where: { id: one.clientId }, data: { status } }));
    await set("suspended");
    try {
      const answers = await refusalsOf(() => ({ key: one.key }));
      expect(others(answers, 403, "reseller_suspended")).toEqual([]);
    } finally {
      await set("active");
    }
  });

  it("any key while the program is off: 403 program_disabled", async () => {
    const { ctx } = await createTestAdmin();
    await updateSettings(ctx, "program", { enabled: false });
    try {
      const answers = await refusalsOf(() => ({ key: one.key }));
      expect(others(answers, 403, "program_disabled")).toEqual([]);
    } finally {
      await updateSettings(ctx, "program", { enabled: true });
    }
  });
});

describe("another reseller's key", () => {
  // First, for the log of requests names what it has asked for itself.
  it("finds nothing of the owner's in any list", async () => {
    const ids = [...samples.values()].flatMap(
      ({ path }) => path.match(/[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}/g) ?? [],
    );
    const own = ids.filter((id) => !/^(prd|opg|opt)_/.test(id));
    expect(own.length).toBeGreaterThan(20);
    const reads = keyed.filter((route) => route.method === "GET" && !sampleOf(route).missing);
    for (const route of reads) {
      const path = sampleOf(route).path.replace(/limit=\d+/, "limit=100");
      const answer = await callApi("GET", path, { key: other.key });
      expect(answer.status, answer.text).toBe(200);
      for (const id of [...own, one.customer, one.keyId])
        expect(answer.text.includes(id), `${nameOf(route)} names ${id}`).toBe(false);
    }
  });

  it("is answered for every id of somebody else as for an id of nobody: in the same bytes", async () => {
    const before = await databaseFingerprint();
    const shared = keyed.filter((route) => sampleOf(route).missing && !route.path.startsWith("/products"));
    expect(shared.length).toBeGreaterThan(20);
    for (const route of shared) {
      const { path, body, missing = "" } = sampleOf(route);
      const foreign = await callApi(route.method, path, { key: other.key, body });
      const none = await callApi(route.method, missing, { key: other.key, body });
      expect(foreign, nameOf(route)).toMatchObject({ status: 404, json: { code: "not_found" } });
      expect(bytesOf(foreign), nameOf(route)).toBe(bytesOf(none));
    }
    expect(await databaseFingerprint()).toEqual(before);
  });

  it("orders for nobody's customer what it orders for somebody else's", async () => {
    const before = await databaseFingerprint();
    const route = keyed.find(({ name }) => name === "createOrder") as Route;
    const body = sampleOf(route).body as object;
    const order = (customer: string) =>
      callApi("POST", "/orders", { key: other.key, body: { ...body, customer } });
    const [foreign, none] = [await order(one.customer), await order(toPublicId("customer", newId()))];
    expect(foreign).toMatchObject({ status: 422, json: { code: "validation_failed" } });
    expect(bytesOf(foreign)).toBe(bytesOf(none));
    expect(await databaseFingerprint()).toEqual(before);
  });
});

it("every route is answered for its owner after all of that, on the same objects", async () => {
  const key = (await newKey()).secret;
  for (const route of keyed) {
    const { path, body } = sampleOf(route);
    const answer = await callApi(route.method, path, { key, body });
    expect(answer.status, `${nameOf(route)}: ${answer.text}`).toBe(route.status);
  }
});

afterAll(() => samples.clear());

/** An answer's bytes without what names the request: its id, and the path that it came with. */
function bytesOf({ text, json, headers }: ApiAnswer): string {
  const named = [...headers].filter(([name]) => !/^(request-id|x-ratelimit|ratelimit)/.test(name));
  const plain = text
    .replaceAll(String(json.request_id), "req")
    .replaceAll(JSON.stringify(json.instance), '"instance"');
  return `${JSON.stringify(named)}\n${plain}`;
}

function offByOne(key: string): string {
  return `${key.slice(0, 12)}${key[12] === "a" ? "b" : "a"}${key.slice(13)}`;
}
