import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetDatabase } from "@/db";
import { type ApiReseller, apiFixture, createApiReseller } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { readThroughBy, turnScansOff } from "@/testing/rows-read";
import { callApi } from "./testing/call-api";

/** Others, each with a key, a customer and an order. */
const OTHERS = 30;

let one: ApiReseller;
let items: ReturnType<typeof serverItem>[];
let order: string;
let count = 0;

const post = (path: string, body: object = {}, key = one.key) =>
  callApi("POST", path, { key, body, headers: { "idempotency-key": `request ${++count}` } });
const get = (path: string) => callApi("GET", path, { key: one.key });

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  items = [serverItem(fixture.product)];
  for (let index = 0; index < OTHERS; index++) {
    const { key, customer } = await createApiReseller(`Other ${index}`);
    await post("/orders", { customer, items, pay_with: "balance" }, key);
  }
  await turnScansOff();
  // Catalogue, settings and rules are in memory from the first requests on.
  await get("/me");
  order = (await post("/orders", { customer: one.customer, items })).json.id as string;
});
afterAll(forgetDatabase);

it.each<[string, () => ReturnType<typeof callApi>]>([
  ["reads who asks, its standing and its balance", () => get("/me")],
  ["reads the balance", () => get("/balance")],
  ["reads an order", () => get(`/orders/${order}`)],
  ["lists orders", () => get("/orders?limit=20")],
  ["lists customers", () => get("/customers?limit=20")],
  ["lists services", () => get("/services?limit=20")],
  ["lists invoices", () => get("/invoices?limit=20")],
  ["prices an order", () => post("/orders/quote", { items })],
  ["takes an order", () => post("/orders", { customer: one.customer, items })],
  [
    "takes an order from the balance",
    () => post("/orders", { customer: one.customer, items, pay_with: "balance" }),
  ],
  ["pays an order", () => post(`/orders/${order}/pay`)],
  ["takes in a customer", () => post("/customers", { name: "New", email: "new@example.org" })],
])("%s without looking through a table", async (_, ask) => {
  const readThrough = await readThroughBy(async () => {
    const { status, text } = await ask();
    expect(status, text).toBeLessThan(300);
  }, OTHERS);
  expect(readThrough).toEqual([]);
});
