import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let other: ApiReseller;
let items: ReturnType<typeof serverItem>[];

beforeAll(async () => {
  const fixture = await apiFixture();
  ({ one, other } = fixture);
  items = [serverItem(fixture.product)];
});

const post = (path: string, key: string, body: unknown, reseller = one) =>
  callApi("POST", path, { key: reseller.key, body, headers: { "idempotency-key": key } });

function countOrders(reseller: ApiReseller): Promise<number> {
  const tenant = { kind: "tenant", clientId: reseller.clientId } as const;
  return inTransaction(reseller.ctx, tenant, (tx) => tx.order.count());
}

describe("an Idempotency-Key", () => {
  it("makes one order of 20 equal requests at once, all answered alike", async () => {
    const before = await countOrders(one);
    const body = { customer: one.customer, items };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post("/orders", "at once", body)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    const replays = answers.filter((answer) => answer.headers.get("idempotency-replayed") === "true");
    expect(replays).toHaveLength(19);
    expect(await countOrders(one)).toBe(before + 1);
  });

  it("refuses another body, and keeps resellers apart", async () => {
    const first = await post("/orders", "apart", { customer: one.customer, items });
    expect(first.status).toBe(201);
    const changed = await post("/orders", "apart", { customer: one.customer, items, note: "another" });
    expect(changed).toMatchObject({ status: 422, json: { code: "idempotency_key_reused" } });
    const theirs = await post("/orders", "apart", { customer: other.customer, items }, other);
    expect(theirs.status).toBe(201);
    expect(theirs.json.id).not.toBe(first.json.id);
  });

  it("covers customers: created once, and replayed rather than told that the external_id is taken", async () => {
    const body = { name: "Ada", email: "ada@example.org", external_id: "ada" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => post("/customers", "ada", body)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await post("/customers", "ada 2", body)).toMatchObject({
      status: 409,
      json: { code: "duplicate_external_id", errors: [{ pointer: "/external_id", code: "taken" }] },
    });
  });

  it("covers PATCH, cancelling, paying and quotes", async () => {
    const patch = () =>
      callApi("PATCH", `/customers/${one.customer}`, {
        key: one.key,
        body: { name: "Renamed" },
        headers: { "idempotency-key": "rename" },
      });
    const renamed = await patch();
    expect(renamed.status).toBe(200);
    const once = await patch();
    expect(once.headers.get("idempotency-replayed")).toBe("true");
    expect(once.headers.get("etag")).toMatch(/^"[\w-]{27}"$/);
    expect(once.headers.get("etag")).toBe(renamed.headers.get("etag"));

    for (const action of ["cancel", "pay"]) {
      const order = await callApi("POST", "/orders", {
        key: one.key,
        body: { customer: one.customer, items },
      });
      const path = `/orders/${order.json.id}/${action}`;
      const answers = await Promise.all(Array.from({ length: 5 }, () => post(path, "once", undefined)));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
      expect((await post(path, "twice", undefined)).status).toBe(409);
    }

    const quote = await post("/orders/quote", "quote", { items });
    const again = await post("/orders/quote", "quote", { items });
    expect(again.text).toBe(quote.text);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("gives a made key's secret again, and keeps it only encrypted", async () => {
    const body = { name: "Shop", scopes: ["orders:read"] };
    const first = await post("/api-keys", "key", body);
    expect(first.status).toBe(201);
    const again = await post("/api-keys", "key", body);
    expect(again.text).toBe(first.text);
    const tenant = { kind: "tenant", clientId: one.clientId } as const;
    const kept = await inTransaction(one.ctx, tenant, (tx) =>
      tx.idempotencyKey.findMany({ where: { path: "/api-keys" } }),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.response).not.toContain("trl_live_");
  });

  it("keeps nothing for a request that failed", async () => {
    const poor = {
      customer: one.customer,
      pay_with: "balance",
      items: [{ ...items[0], quantity: 100 }],
    };
    const before = await countOrders(one);
    expect((await post("/orders", "poor", poor)).json.code).toBe("insufficient_balance");
    expect((await post("/orders", "poor", { customer: one.customer, items })).status).toBe(201);
    expect(await countOrders(one)).toBe(before + 1);
  });

  it.each(["", "caf\u00e9", "x".repeat(256), "a\tb"])("is refused as %j", async (key) => {
    expect(await post("/customers", key, { name: "Ada", email: "ada@example.org" })).toMatchObject({
      status: 400,
      json: { code: "invalid_parameter", errors: [{ parameter: "Idempotency-Key", code: "invalid_format" }] },
    });
  });
});
