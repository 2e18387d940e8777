import { beforeAll, describe, expect, it } from "vitest";
import { apiKeyIdInput, revokeApiKey } from "@/features/api-keys";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { problemSchema } from "./openapi/parts";
import type { Route } from "./route";
import { routes } from "./routes";
import { type ApiRequest, callApi } from "./testing/call-api";

const keyed = routes.filter((route): route is Route => !route.isPublic);

/** Every keyed route, with ids that nothing has: a refusal comes before anything is looked at. */
async function onEveryRoute(request: ApiRequest, expected: { status: number; code: string }): Promise<void> {
  for (const route of keyed) {
    const path = route.path.replace("{id}", "ord_00000000000000000000000000");
    const answer = await callApi(route.method, path, request);
    expect(answer, `${route.method} ${route.path}`).toMatchObject({
      status: expected.status,
      json: { code: expected.code, status: expected.status, instance: `/api/v1${path}` },
    });
    expect(problemSchema.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.type).toBe(`http://localhost:3000/errors/${expected.code}`);
    expect(answer.json.request_id).toBe(answer.headers.get("request-id"));
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toBe(expected.status === 401 ? "Bearer" : null);
  }
}

let reseller: ApiReseller;

beforeAll(async () => {
  reseller = await createApiReseller("Reseller");
});

const setStatus = (clientId: string, status: "active" | "suspended" | "inactive") =>
  asProvider((tx) => tx.reseller.update({ where: { id: clientId }, data: { status } }));

describe("without a good key, every route", () => {
  it("says that one is missing", async () => {
    await onEveryRoute({}, { status: 401, code: "missing_api_key" });
    await onEveryRoute(
      { headers: { authorization: "Basic dTpw" } },
      { status: 401, code: "missing_api_key" },
    );
  });

  it("refuses one that is misspelt, and one that nobody was given", async () => {
    await onEveryRoute({ key: `${reseller.key.slice(0, -1)}_` }, { status: 401, code: "invalid_api_key" });
    const gone = await createApiReseller("Gone");
    await asProvider((tx) => tx.apiKey.deleteMany({ where: { resellerId: gone.clientId } }));
    await onEveryRoute({ key: gone.key }, { status: 401, code: "invalid_api_key" });
  });

  it("refuses two at once, and one in the address", async () => {
    const { key } = reseller;
    const two = { headers: { authorization: `Bearer ${key}, Bearer ${key}` } };
    await onEveryRoute(two, { status: 401, code: "invalid_api_key" });
    expect((await callApi("GET", `/me?api_key=${key}`)).json.code).toBe("missing_api_key");
    const both = await callApi("GET", `/me?api_key=${key}`, { key });
    expect(both).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
    expect(both.text).not.toContain(key);
  });

  it("refuses an expired one", async () => {
    const expired = await createApiReseller("Expired");
    const past = new Date(Date.now() - 1_000);
    await asProvider((tx) =>
      tx.apiKey.updateMany({ where: { resellerId: expired.clientId }, data: { expiresAt: past } }),
    );
    await onEveryRoute({ key: expired.key }, { status: 401, code: "expired_api_key" });
  });

  it("refuses those of an inactive reseller", async () => {
    const inactive = await createApiReseller("Inactive");
    await setStatus(inactive.clientId, "inactive");
    await onEveryRoute({ key: inactive.key }, { status: 401, code: "invalid_api_key" });
  });
});

describe("authority is read at each request", () => {
  it("ends with revocation at the very next one, by the API and in the portal", async () => {
    const { key, ctx, keyId } = await createApiReseller("Revoking");
    const made = await callApi("POST", "/api-keys", {
      key,
      body: { name: "Second", scopes: ["account:read"] },
    });
    const second = String(made.json.secret);
    expect((await callApi("GET", "/me", { key: second })).status).toBe(200);
    expect((await callApi("DELETE", `/api-keys/${made.json.id}`, { key })).json.status).toBe("revoked");
    expect((await callApi("GET", "/me", { key: second })).json.code).toBe("invalid_api_key");

    expect((await callApi("GET", "/me", { key })).status).toBe(200);
    await revokeApiKey(ctx, apiKeyIdInput.parse({ id: keyId }));
    expect((await callApi("GET", "/me", { key })).json.code).toBe("invalid_api_key");
  });

  it("stops on suspension everywhere, and comes back with reactivation", async () => {
    const { key, clientId } = await createApiReseller("Suspended");
    await setStatus(clientId, "suspended");
    await onEveryRoute({ key }, { status: 403, code: "reseller_suspended" });
    await setStatus(clientId, "active");
    expect((await callApi("GET", "/me", { key })).status).toBe(200);
  });

  it("stops everywhere while the program is off", async () => {
    const { ctx } = await createTestAdmin();
    await updateSettings(ctx, "program", { ...DEFAULT_SETTINGS.program, enabled: false });
    await onEveryRoute({ key: reseller.key }, { status: 403, code: "program_disabled" });
    await updateSettings(ctx, "program", { ...DEFAULT_SETTINGS.program, enabled: true });
    expect((await callApi("GET", "/me", { key: reseller.key })).status).toBe(200);
  });
});
