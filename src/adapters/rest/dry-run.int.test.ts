import { beforeAll, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { changesBetween, dumpDatabase } from "@/testing/dump";
import { orderSchema } from "./presenters/orders";
import { callApi } from "./testing/call-api";

let one: ApiReseller;
let body: object;

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  body = { customer: one.customer, items: [serverItem(fixture.product)], pay_with: "balance" };
});

const tryOrder = (value: unknown, headers: Record<string, string> = {}, dryRun = "true") =>
  callApi("POST", `/orders?dry_run=${dryRun}`, { key: one.key, body: value, headers });

it("answers 200 with the order that it would be, and writes nothing but that the key was used", async () => {
  const before = await dumpDatabase();
  const answer = await tryOrder(body);
  expect(answer.status, answer.text).toBe(200);
  expect(orderSchema.parse(answer.json)).toMatchObject({ status: "paid", customer: one.customer });
  const { api_keys: _used, ...changes } = changesBetween(before, await dumpDatabase());
  expect(changes).toEqual({});
  expect((await callApi("GET", `/orders/${answer.json.id}`, { key: one.key })).status).toBe(404);
});

it("keeps nothing for its Idempotency-Key, and is never the answer to a true one", async () => {
  const headers = { "idempotency-key": "tried first" };
  expect((await tryOrder(body, headers)).status).toBe(200);
  const real = await tryOrder(body, headers, "false");
  expect([real.status, real.headers.get("idempotency-replayed")]).toEqual([201, null]);
  expect((await tryOrder(body, headers)).headers.get("idempotency-replayed")).toBeNull();
  expect(await tryOrder(body, { "idempotency-key": "" })).toMatchObject({ status: 400 });
});

it("refuses as the true one does", async () => {
  const poor = { ...body, items: [{ ...(body as { items: object[] }).items[0], quantity: 100 }] };
  expect(await tryOrder(poor)).toMatchObject({ status: 402, json: { code: "insufficient_balance" } });
  expect(await tryOrder({ ...body, price: 1 })).toMatchObject({ status: 422 });
  expect(await tryOrder(body, {}, "yes")).toMatchObject({
    status: 400,
    json: { errors: [{ parameter: "dry_run" }] },
  });
});
