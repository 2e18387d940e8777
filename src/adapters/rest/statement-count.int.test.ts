import { beforeAll, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { callApi } from "./testing/call-api";
import { statementsOf } from "./testing/statements";

let one: ApiReseller;
let items: ReturnType<typeof serverItem>[];
let count = 0;

const post = (path: string, body: object) =>
  callApi("POST", path, { key: one.key, body, headers: { "idempotency-key": `request ${++count}` } });
const order = (fields: object = {}) => post("/orders", { customer: one.customer, items, ...fields });
const read = (path: string) => callApi("GET", path, { key: one.key });

/** The names of the functions that the statements of a request call; the request is answered with `status`. */
async function calledBy(
  ask: () => ReturnType<typeof callApi>,
  status = 200,
): Promise<(string | undefined)[]> {
  const statements = await statementsOf(async () => expect((await ask()).status).toBe(status));
  return statements.map(({ text }) => /^SELECT (?:\* FROM )?(\w+)\(/.exec(text)?.[1] ?? text);
}

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  items = [serverItem(fixture.product)];
  // Catalogue, settings and rules are in memory from the first order on.
  expect((await order()).status).toBe(201);
});

it("takes an order in two statements: who asks, and the whole effect", async () => {
  expect(await calledBy(() => order(), 201)).toEqual(["authenticate_api_key", "place_order"]);
});

it("takes one that is paid at once in as many", async () => {
  expect(await calledBy(() => order({ pay_with: "balance" }), 201)).toEqual([
    "authenticate_api_key",
    "place_order",
  ]);
});

it("pays an order in three: its answer is the order, which is read before", async () => {
  const { json } = await order();
  expect(await calledBy(() => post(`/orders/${json.id}/pay`, {}))).toEqual([
    "authenticate_api_key",
    "read_order",
    "pay_invoice",
  ]);
});

it("prices an order and keeps the quote in two", async () => {
  expect(await calledBy(() => post("/orders/quote", { items }))).toEqual([
    "authenticate_api_key",
    "keep_quote",
  ]);
});

it("reads an order in two", async () => {
  const { json } = await order();
  expect(await calledBy(() => read(`/orders/${json.id}`))).toEqual(["authenticate_api_key", "read_order"]);
});

it("lists customers in two, on every page and in both directions", async () => {
  await post("/customers", { name: "Another", email: "another@example.org" });
  const { json } = await read("/customers?limit=1");
  for (const rest of ["", `&cursor=${json.next_cursor}`]) {
    const page = () => read(`/customers?limit=1${rest}`);
    expect(await calledBy(page)).toEqual(["authenticate_api_key", "read_customers"]);
  }
  const oldest = () => read("/customers?sort=created_at");
  expect(await calledBy(oldest)).toEqual(["authenticate_api_key", "read_customers"]);
});

it("prices the catalogue by what it knows: only who asks is looked up", async () => {
  expect(await calledBy(() => read("/products?limit=20"))).toEqual(["authenticate_api_key"]);
});

it.each(["orders", "services"])("lists %s in two", async (what) => {
  await order();
  const { json } = await read(`/${what}?limit=1`);
  for (const rest of ["", `&cursor=${json.next_cursor}`]) {
    const page = () => read(`/${what}?limit=1${rest}`);
    expect(await calledBy(page)).toEqual(["authenticate_api_key", `read_${what}`]);
  }
});

it("reads the balance in two", async () => {
  expect(await calledBy(() => read("/balance"))).toEqual(["authenticate_api_key", "read_balance"]);
});

it("tells a key who it is in three", async () => {
  const called = await calledBy(() => read("/me"));
  expect(called.sort()).toEqual(["authenticate_api_key", "read_balance", "read_standing"]);
});
