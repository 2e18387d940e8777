import { beforeAll, describe, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import { updateSettings } from "@/features/settings";
import { createTestAdmin } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import type { Route } from "./route";
import { routes } from "./routes";
import { callApi } from "./testing/call-api";
import { SAMPLES } from "./testing/samples";

const PROVIDER_NAME = "Canary Hosting of the provider";

const keyed = routes.filter((route): route is Route => !route.isPublic);
const nameOf = (route: Route) => `${route.method} ${route.path}`;
const named = keyed.map((route) => [nameOf(route), route] as const);

let one: ApiReseller;
let other: ApiReseller;
let product: TestProduct;

const sample = (route: Route, owner: ApiReseller) =>
  SAMPLES[nameOf(route)]?.(owner, product) ?? { path: "/none" };

beforeAll(async () => {
  ({ one, other, product } = await apiFixture());
  const { ctx } = await createTestAdmin();
  const support = { country: "DE", timeZone: "UTC", supportEmail: "help@canary.example" };
  await updateSettings(ctx, "company", { name: PROVIDER_NAME, currency: "EUR", ...support });
});

it("has a sample of every route, and no other", () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(named.map(([name]) => name).sort());
});

describe.each(named)("%s", (_, route) => {
  // All routes together are more requests than a key has in a minute.
  beforeAll(async () => {
    one = { ...one, key: await keyWith([...API_SCOPES]) };
  });

  it("answers its owner in the form that it declares, and never names the provider", async () => {
    const { path, body } = await sample(route, one);
    const answer = await callApi(route.method, path, { key: one.key, body });
    expect(answer.status, answer.text).toBe(route.status);
    if (route.file) expect(answer.headers.get("content-type")).toBe(route.file);
    else expect(route.response.safeParse(answer.json).error).toBeUndefined();
    // But for documents that the provider writes to the reseller, which it keeps for its books.
    if (!route.file) expect(answer.text).not.toMatch(/canary/i);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("ratelimit-policy")).toBe('"default";q=600;w=60');
    expect(answer.headers.get("ratelimit")).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(answer.headers.get("x-ratelimit-limit")).toBe("600");
  });

  it("needs its own scope, and no other", async () => {
    const { path, body } = await sample(route, one);
    const key = await keyWith(API_SCOPES.filter((scope) => scope !== route.scope));
    const refused = await callApi(route.method, path, { key, body });
    expect(refused).toMatchObject({ status: 403, json: { code: "insufficient_scope" } });
    // Who makes a key, or its secret, has itself what that key may.
    const enough = ["createApiKey", "rotateApiKey"].includes(route.name)
      ? [route.scope, "orders:read"]
      : [route.scope];
    const allowed = await callApi(route.method, path, { key: await keyWith(enough), body });
    expect(allowed.status, allowed.text).toBe(route.status);
  });

  it("answers another reseller as if there were nothing", async () => {
    const { path, body, missing } = await sample(route, one);
    if (!missing || route.path.startsWith("/products")) return;
    const [foreign, none] = [
      await callApi(route.method, path, { key: other.key, body }),
      await callApi(route.method, missing, { key: other.key, body }),
    ];
    expect(foreign.status).toBe(404);
    const { instance: _i, request_id: _r, ...rest } = foreign.json;
    expect(none.json).toMatchObject(rest);
    const malformed = await callApi(route.method, path.replace(/_[0-9a-z]{26}/, "_x"), {
      key: other.key,
      body,
    });
    expect(malformed).toMatchObject({ status: 404, json: { code: "not_found" } });
    // Nothing of it has happened.
    const mine = await callApi(route.method, path, { key: one.key, body });
    expect(mine.status).toBe(route.status);
  });

  it("refuses parameters and fields that it does not know", async () => {
    const { path, body } = await sample(route, one);
    const query = path.includes("?") ? "&" : "?";
    for (const name of ["nonsense", "limit[]", "status[not]", "__proto__", "tenant_id", "api_key"]) {
      const answer = await callApi(route.method, `${path}${query}${encodeURIComponent(name)}=1`, {
        key: one.key,
        body,
      });
      expect(answer).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
      expect(answer.json.errors).toMatchObject([{ parameter: name, code: "unknown" }]);
    }
    if (!route.body) return;
    for (const name of ["id", "reseller_id", "client_id", "discount_bps", "status", "price", "total"]) {
      const answer = await callApi(route.method, path, {
        key: one.key,
        body: { ...(body as object), [name]: 1 },
      });
      expect(answer).toMatchObject({ status: 422, json: { code: "validation_failed" } });
      expect(answer.json.errors).toMatchObject([{ pointer: `/${name}`, code: "unknown" }]);
    }
  });
});

async function keyWith(scopes: string[]): Promise<string> {
  const { json } = await callApi("POST", "/api-keys", { key: one.key, body: { name: "Some", scopes } });
  return String(json.secret);
}
