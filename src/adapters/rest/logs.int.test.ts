import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { getDatabase } from "@/db";
import { revokeApiKey } from "@/features/api-keys";
import { flushRequests } from "@/features/api-usage";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let other: ApiReseller;

type Row = Record<string, unknown>;

async function listOf(reseller: ApiReseller, path: string): Promise<Row[]> {
  await flushRequests(getDatabase());
  const { status, json, text } = await callApi("GET", path, { key: reseller.key });
  expect(status, text).toBe(200);
  return json.data as Row[];
}

beforeAll(async () => {
  ({ one, other } = await apiFixture());
});

describe("GET /request-logs", () => {
  it("has each request with its route, key and address, and of errors what was said, without secrets", async () => {
    const ok = await callApi("GET", "/balance?", { key: one.key });
    const body = { name: "Acme", email: "no address", metadata: { api_token: "hunter2" } };
    const bad = await callApi("POST", "/customers", { key: one.key, body });
    const missing = await callApi("GET", `/orders/${one.customer}`, { key: one.key });
    const [third, second, first] = await listOf(one, "/request-logs");
    expect(first).toMatchObject({
      id: ok.headers.get("request-id"),
      method: "GET",
      route: "/balance",
      status: 200,
      key: one.keyId,
      ip: expect.stringMatching(/^192\.0\.2\./),
      error_code: null,
      request_body: null,
      response_body: null,
    });
    expect(second).toMatchObject({
      id: bad.headers.get("request-id"),
      status: 422,
      error_code: "validation_failed",
    });
    expect(JSON.parse(String(second?.request_body))).toEqual({
      ...body,
      metadata: { api_token: "[removed]" },
    });
    expect(JSON.parse(String(second?.response_body))).toEqual(bad.json);
    expect(third).toMatchObject({ route: "/orders/{id}", path: `/orders/${one.customer}`, status: 404 });
    expect(third?.id).toBe(missing.headers.get("request-id"));
    const id = String(bad.headers.get("request-id"));
    expect(await listOf(one, `/request-logs?request_id=${id}`)).toEqual([second]);
    expect(await listOf(one, "/request-logs?status=422&method=POST")).toEqual([second]);
    expect(await listOf(one, `/request-logs?request_id=${id}&created_at[lt]=2020-01-01T00:00:00Z`)).toEqual(
      [],
    );
    expect(await listOf(other, `/request-logs?request_id=${id}`)).toEqual([]);
  });

  it("has the refusals of a revoked key, and nothing of those without any", async () => {
    const { json } = await callApi("POST", "/api-keys", {
      key: one.key,
      body: { name: "Gone", scopes: ["orders:read"] },
    });
    await revokeApiKey(one.ctx, { id: parsePublicId("apiKey", String(json.id)) ?? "" });
    const refused = await callApi("GET", "/orders", { key: String(json.secret) });
    const unknown = await callApi("GET", "/orders", { key: "trl_live_nothing" });
    expect([refused.status, unknown.status]).toEqual([401, 401]);
    const rows = await listOf(one, `/request-logs?key=${json.id}`);
    expect(rows).toMatchObject([{ status: 401, error_code: "invalid_api_key" }]);
    const id = parsePublicId("request", unknown.headers.get("request-id") ?? "") ?? "";
    expect(await asProvider((tx) => tx.requestLog.count({ where: { id } }))).toBe(0);
  });

  it("refuses filters that are none", async () => {
    for (const query of ["status=999", "method=PUT", "key=key_x", "created_at[gte]=yesterday"]) {
      const { status, json } = await callApi("GET", `/request-logs?${query}`, { key: one.key });
      expect([status, json.code]).toEqual([400, "invalid_parameter"]);
    }
  });
});

describe("GET /events and GET /activity", () => {
  it("have the reseller's own, as the API names things, by object, type and time", async () => {
    const made = await callApi("POST", "/customers", {
      key: one.key,
      body: { name: "Acme", email: "a@example.org" },
    });
    const id = String(made.json.id);
    const events = await listOf(one, `/events?object=${id}`);
    expect(events).toMatchObject([
      { object: "event", type: "customer.created", data: { object: { id, name: "Acme" } } },
    ]);
    expect(JSON.stringify(events)).toContain('"created_at"');
    expect(JSON.stringify(events)).not.toContain("createdAt");
    const at = String(events[0]?.created_at);
    expect(await listOf(one, `/events?object=${id}&created_at[gte]=${at}`)).toEqual(events);
    expect(await listOf(one, `/events?object=${id}&created_at[gt]=${at}`)).toEqual([]);
    expect(await listOf(one, `/events?object=${id}&type=order.paid`)).toEqual([]);
    expect(await listOf(other, `/events?object=${id}`)).toEqual([]);
    const activity = await listOf(one, `/activity?object=${id}`);
    expect(activity).toMatchObject([
      {
        action: "customer.created",
        actor: { type: "api_key", id: one.keyId },
        target: { type: "customer", id },
      },
    ]);
    expect(await listOf(one, `/activity?object=${id}&created_at[lt]=2020-01-01T00:00:00Z`)).toEqual([]);
    expect(await listOf(other, `/activity?object=${id}`)).toEqual([]);
  });

  it("go page by page in both orders", async () => {
    for (const path of ["/events", "/activity"]) {
      const all = await listOf(one, `${path}?sort=created_at&limit=100`);
      const first = await callApi("GET", `${path}?sort=created_at&limit=2`, { key: one.key });
      const next = `${path}?sort=created_at&limit=2&cursor=${first.json.next_cursor}`;
      const pages = [...(first.json.data as Row[]), ...(await listOf(one, next))];
      expect(pages).toEqual(all.slice(0, 4));
      expect(await listOf(one, `${path}?limit=100`)).toEqual(all.toReversed());
    }
  });
});
