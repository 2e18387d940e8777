import { beforeAll, describe, expect, it } from "vitest";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { callApi } from "./testing/call-api";

let reseller: ApiReseller;

beforeAll(async () => {
  reseller = await createApiReseller("Keyed");
});

const from = (address: string) => ({ "x-tierline-client-address": address });

async function newKey(rules: object) {
  const body = { name: "Ruled", scopes: ["account:read"], ...rules };
  const { json } = await callApi("POST", "/api-keys", { key: reseller.key, body });
  return { id: String(json.id), secret: String(json.secret), json };
}

describe("an allow-list", () => {
  it("lets a key in from its addresses alone, in either form", async () => {
    const { secret, json } = await newKey({ ip_allow_list: ["198.51.100.7", "2001:DB8::/32"] });
    expect(json.ip_allow_list).toEqual(["198.51.100.7", "2001:db8::/32"]);
    for (const address of ["198.51.100.7", "::ffff:198.51.100.7", "2001:db8::9"]) {
      const answer = await callApi("GET", "/me", { key: secret, headers: from(address) });
      expect(answer, address).toMatchObject({
        status: 200,
        json: { key: { ip_allow_list: json.ip_allow_list } },
      });
    }
    for (const address of ["198.51.100.8", "2001:db9::9", ""]) {
      const answer = await callApi("GET", "/me", { key: secret, headers: from(address) });
      expect(answer, address).toMatchObject({ status: 403, json: { code: "ip_not_allowed" } });
      expect(answer.headers.get("x-ratelimit-limit")).toBeNull();
    }
  });

  it("takes nothing of the key's limit elsewhere, and closes to who goes on asking", async () => {
    const { secret } = await newKey({ ip_allow_list: ["198.51.100.7"], rate_limit: 2 });
    const codes = new Set<unknown>();
    for (let i = 0; i < 121; i++) {
      codes.add((await callApi("GET", "/me", { key: secret, headers: from("203.0.113.77") })).json.code);
    }
    expect([...codes]).toEqual(["ip_not_allowed", "rate_limited"]);
    const owner = await callApi("GET", "/me", { key: secret, headers: from("198.51.100.7") });
    expect(owner.status).toBe(200);
  });

  it("is refused at its field", async () => {
    const body = { name: "x", scopes: ["account:read"], ip_allow_list: ["10.0.0.0/8", "10.0.0.0/33"] };
    const answer = await callApi("POST", "/api-keys", { key: reseller.key, body });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ pointer: "/ip_allow_list/1" }] } });
  });
});

describe("a key's own limit", () => {
  it("is what the headers and /me say, and what holds", async () => {
    const { secret } = await newKey({ rate_limit: 3 });
    const first = await callApi("GET", "/me", { key: secret });
    expect(first.json.limits).toEqual({ requests: 3, window_seconds: 60, burst: 3 });
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=3;w=60');
    expect(first.headers.get("x-ratelimit-limit")).toBe("3");
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await callApi("GET", "/me", { key: secret })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it("fills no bucket again when it is changed", async () => {
    const { id, secret } = await newKey({ rate_limit: 2 });
    for (let i = 0; i < 4; i++) await callApi("GET", "/me", { key: secret });
    expect((await callApi("GET", "/me", { key: secret })).status).toBe(429);
    await callApi("PATCH", `/api-keys/${id}`, { key: reseller.key, body: { rate_limit: 3 } });
    const after = await callApi("GET", "/me", { key: secret });
    expect([after.status, after.headers.get("x-ratelimit-limit")]).toEqual([429, "3"]);
  });

  it("is at most the reseller's, also when that is set lower afterwards", async () => {
    const { id, secret } = await newKey({ rate_limit: 500 });
    const path = `/api-keys/${id}`;
    const wide = await callApi("PATCH", path, { key: reseller.key, body: { rate_limit: 601 } });
    expect(wide).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: "/rate_limit", code: "too_big" }] },
    });
    const set = (apiRateLimit: number) =>
      asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { apiRateLimit } }));
    await set(50);
    expect((await callApi("GET", "/me", { key: secret })).headers.get("x-ratelimit-limit")).toBe("50");
    await set(600);
    expect((await callApi("GET", "/me", { key: secret })).headers.get("x-ratelimit-limit")).toBe("500");
  });
});

describe("rotation", () => {
  it("answers a repeated request with the one new secret, and leaves the old one its grace", async () => {
    const { id, secret } = await newKey({});
    const path = `/api-keys/${id}/rotate`;
    const once = { key: reseller.key, body: {}, headers: { "idempotency-key": `rotate ${id}` } };
    const first = await callApi("POST", path, once);
    const again = await callApi("POST", path, once);
    expect(first).toMatchObject({ status: 200, json: { id } });
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const ends = Date.parse(String(first.json.previous_secret_expires_at)) - Date.now();
    expect(ends).toBeGreaterThan(3_590_000);
    expect(ends).toBeLessThanOrEqual(3_600_000);
    const old = await callApi("GET", "/me", { key: secret });
    expect(old.json.key).toMatchObject({ id, secret_expires_at: first.json.previous_secret_expires_at });
    const fresh = await callApi("GET", "/me", { key: String(first.json.secret) });
    expect(fresh.json.key).toMatchObject({ id, secret_expires_at: null });
    expect((await callApi("GET", `/api-keys/${id}`, { key: reseller.key })).text).not.toContain('secret":"');
  });

  it("ends the old secret at once without a grace, and after it", async () => {
    const { id, secret } = await newKey({});
    const path = `/api-keys/${id}/rotate`;
    const next = await callApi("POST", path, { key: reseller.key, body: { grace_seconds: 60 } });
    await asProvider((tx) =>
      tx.apiKey.updateMany({
        where: { previousSecretEndsAt: { not: null } },
        data: { previousSecretEndsAt: new Date() },
      }),
    );
    expect((await callApi("GET", "/me", { key: secret })).json.code).toBe("invalid_api_key");
    await callApi("POST", path, { key: reseller.key, body: { grace_seconds: 0 } });
    const ended = await callApi("GET", "/me", { key: String(next.json.secret) });
    expect(ended.json.code).toBe("invalid_api_key");
    const long = await callApi("POST", path, { key: reseller.key, body: { grace_seconds: 604_801 } });
    expect(long).toMatchObject({ status: 422, json: { errors: [{ pointer: "/grace_seconds" }] } });
  });
});
