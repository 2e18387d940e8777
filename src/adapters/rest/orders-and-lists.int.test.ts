import { beforeAll, describe, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem, type TestProduct } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let other: ApiReseller;
let product: TestProduct;

beforeAll(async () => {
  ({ one, other, product } = await apiFixture());
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
    "sort=created_at&sort=-created_at",
    "created_at[gte]=yesterday",
    "created_at[lt]=2026-02-30",
  ])("refuse %s", async (query) => {
    const answer = await callApi("GET", `/customers?${query}`, { key: one.key });
    expect(answer).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
    expect(answer.json.errors).toMatchObject([{ parameter: query.split("=")[0] }]);
  });
});
