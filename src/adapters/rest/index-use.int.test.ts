import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, forgetDatabase, getDatabase, openDatabase } from "@/db";
import { getEnv } from "@/env";
import { type ApiReseller, apiFixture, createApiReseller } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";

// How long a request takes must not grow with what others have. With scans of tables turned off an index is used wherever one
// can be; what reads as many rows as others have all the same is kept from its index, by a policy or by the statement.

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
  await forgetDatabase();
  const url = new URL(getEnv().DATABASE_APP_URL);
  url.searchParams.set("options", "-c enable_seqscan=off");
  // One session, which tells what it has counted when it is asked to.
  (globalThis as { tierlineDatabase?: Database }).tierlineDatabase = openDatabase(url.href, 1);
  // Catalogue, settings and rules are in memory from the first requests on.
  await get("/me");
  order = (await post("/orders", { customer: one.customer, items })).json.id as string;
});
afterAll(forgetDatabase);

/** The tables of which so many rows are read while `work` runs. */
async function readThroughBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await rowsRead();
  await work();
  const after = await rowsRead();
  return [...after]
    .flatMap(([table, rows]) => (rows - (before.get(table) ?? 0) >= OTHERS ? [table] : []))
    .sort();
}

async function rowsRead(): Promise<Map<string, number>> {
  const { pool } = getDatabase();
  await pool.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool.query<{ relname: string; read: string }>(
    "SELECT relname, seq_tup_read + coalesce(idx_tup_fetch, 0) AS read FROM pg_stat_user_tables",
  );
  return new Map(rows.map(({ relname, read }) => [relname, Number(read)]));
}

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
  });
  expect(readThrough).toEqual([]);
});
