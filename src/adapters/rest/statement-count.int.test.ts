import pg from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let order: () => ReturnType<typeof callApi>;

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  let count = 0;
  order = () =>
    callApi("POST", "/orders", {
      key: one.key,
      body: { customer: one.customer, items: [serverItem(fixture.product)] },
      headers: { "idempotency-key": `order ${++count}` },
    });
  expect((await order()).status).toBe(201);
});

/** Texts of the statements that reach PostgreSQL while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = query.mock.calls.map(([first]) => {
      const statement: unknown = first;
      return typeof statement === "string" ? statement : String((statement as { text?: unknown }).text);
    });
    // Written every few seconds for all requests since, and not for this one.
    return texts.filter((text) => !text.includes("last_used_at"));
  } finally {
    query.mockRestore();
  }
}

it("takes an order in two statements: who asks, and the whole effect", async () => {
  const statements = await statementsOf(async () => expect((await order()).status).toBe(201));
  expect(statements).toEqual([
    expect.stringContaining("authenticate_api_key"),
    expect.stringContaining("place_order"),
  ]);
});
