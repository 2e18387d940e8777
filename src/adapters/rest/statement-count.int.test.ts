import { beforeAll, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";
import { statementsOf } from "./testing/statements";

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

it("takes an order in two statements: who asks, and the whole effect", async () => {
  const statements = await statementsOf(async () => expect((await order()).status).toBe(201));
  expect(statements.map(({ text }) => text)).toEqual([
    expect.stringContaining("authenticate_api_key"),
    expect.stringContaining("place_order"),
  ]);
});
