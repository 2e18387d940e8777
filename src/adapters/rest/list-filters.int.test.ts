import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem, type TestProduct } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";
import { callApi } from "./testing/call-api";
import { statementsOf } from "./testing/statements";

let one: ApiReseller;
let other: ApiReseller;
let product: TestProduct;
let orders: Record<"pending" | "paid" | "cancelled", string>;

const read = async (path: string) => {
  const answer = await callApi("GET", path, { key: one.key });
  expect(answer.status, answer.text).toBe(200);
  return answer.json as { data: { id: string; created_at: string }[]; next_cursor: string | null };
};
const idsOf = async (path: string) => (await read(path)).data.map(({ id }) => id).sort();
const create = async (path: string, body?: unknown) =>
  (await callApi("POST", path, { key: one.key, body })).json as { id: string };

beforeAll(async () => {
  ({ one, other, product } = await apiFixture());
  const order = (name: string, extra: object = {}) =>
    create("/orders", {
      customer: one.customer,
      external_id: name,
      items: [serverItem(product)],
      ...extra,
    });
  orders = {
    pending: (await order("p")).id,
    paid: (await order("b", { pay_with: "balance" })).id,
    cancelled: (await order("c")).id,
  };
  await create(`/orders/${orders.cancelled}/cancel`);
});

describe("filters", () => {
  it("find rows with any of the values, and with one of each filter", async () => {
    const { pending, paid, cancelled } = orders;
    expect(await idsOf("/orders?status=paid&status=cancelled")).toEqual([paid, cancelled].sort());
    expect(await idsOf("/orders?external_id=p&external_id=b&status=paid")).toEqual([paid]);
    expect(await idsOf(`/orders?customer=${one.customer}&status=pending`)).toEqual([pending]);
    expect(await idsOf(`/orders?customer=${other.customer}`)).toEqual([]);
    expect(await idsOf("/orders?q=b")).toContain(paid);
    expect(await idsOf("/customers?status=archived")).toEqual([]);
    expect(await idsOf("/customers?status=archived&status=active")).toEqual([one.customer]);
    const services = await idsOf(`/services?order=${pending}&order=${paid}`);
    expect(services).toHaveLength(2);
    expect(await idsOf(`/services?order=${pending}&status=active&status=cancelled`)).toEqual([]);
    expect(await idsOf("/invoices?status=void&status=paid")).toHaveLength(2);
    expect(await idsOf(`/invoices?order=${pending}`)).toHaveLength(1);
    const server = (await callApi("GET", `/products/${product.id}`, { key: one.key })).json as {
      name: string;
    };
    expect(await idsOf(`/products?q=${server.name.slice(1).toUpperCase()}`)).toEqual([product.id]);
    expect(await idsOf("/products?q=no such name")).toEqual([]);
  });

  it("find payments by the invoice that they paid", async () => {
    const { data } = await read("/payments");
    const [paid] = data as unknown as { id: string; invoices: { number: string }[] }[];
    expect(await idsOf(`/payments?q=${paid?.invoices[0]?.number}`)).toEqual([paid?.id]);
    expect(await idsOf("/payments?q=no such reference")).toEqual([]);
  });

  it("refuse too many values, and an id that is none", async () => {
    for (const query of ["status=paid&".repeat(21), "customer=cus_x"]) {
      const answer = await callApi("GET", `/orders?${query}`, { key: one.key });
      expect(answer, query).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
    }
  });

  it("refuse what no text of a row can have, in every parameter", async () => {
    for (const path of [
      "/orders?external_id=a%00b",
      "/customers?external_id=a&external_id=%00",
      "/products?q=%00",
    ])
      expect(await callApi("GET", path, { key: one.key }), path).toMatchObject({
        status: 400,
        json: { code: "invalid_parameter", errors: [{ code: "invalid_text" }] },
      });
  });

  it("narrow a list by when its objects were made", async () => {
    const { data } = await read("/orders");
    const at = data.find(({ id }) => id === orders.paid)?.created_at ?? "";
    expect(await idsOf(`/orders?created_at[gte]=${at}&created_at[lte]=${at}`)).toEqual([orders.paid]);
    const [after, before] = [
      await idsOf(`/orders?created_at[gt]=${at}`),
      await idsOf(`/orders?created_at[lt]=${at}`),
    ];
    expect([...after, orders.paid, ...before].sort()).toEqual(Object.values(orders).sort());
    for (const path of ["/customers", "/orders", "/services", "/invoices", "/payments"]) {
      expect(await idsOf(`${path}?created_at[lt]=2026-01-01`)).toEqual([]);
      expect((await idsOf(`${path}?created_at[gte]=2026-01-01`)).length).toBeGreaterThan(0);
    }
  });

  it("bind a cursor to themselves, to the range and to the sort", async () => {
    const { next_cursor } = await read("/orders?limit=1&status=paid&status=pending");
    const page = (query: string) =>
      callApi("GET", `/orders?limit=1&cursor=${next_cursor}&${query}`, { key: one.key });
    expect((await page("status=paid&status=pending")).status).toBe(200);
    for (const query of [
      "status=paid",
      "",
      "status=paid&status=pending&created_at[gte]=2026-01-01",
      "status=paid&status=pending&sort=created_at",
      "status=paid&status=pending&q=b",
    ])
      expect(await page(query), query).toMatchObject({ status: 400, json: { code: "invalid_cursor" } });
  });
});

it("reads as little for a page at the end of many rows as at the start", { timeout: 60_000 }, async () => {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `INSERT INTO customers (id, reseller_id, name, email, created_at, updated_at)
       SELECT new_id(at), $1, 'Many ' || n, 'many@example.org', at, at
       FROM generate_series(1, 4000) n, LATERAL (SELECT now() - n * interval '1 minute' AS at) made`,
      [other.clientId],
    );
    await owner.query("ANALYZE customers");
    const rowsRead = async (path: string) => {
      const sent = await statementsOf(async () => {
        expect((await callApi("GET", path, { key: other.key })).status).toBe(200);
      });
      const list = sent.find(({ text }) => text.includes("read_customers"));
      await owner.query("BEGIN");
      const before = await readSoFar(owner);
      await owner.query(list?.text ?? "", list?.values);
      const read = (await readSoFar(owner)) - before;
      await owner.query("ROLLBACK");
      return read;
    };
    let path = "/customers?limit=100";
    const first = await rowsRead(path);
    for (let page = 0; page < 39; page++) {
      const { json } = await callApi("GET", path, { key: other.key });
      path = `/customers?limit=100&cursor=${json.next_cursor}`;
    }
    const last = await rowsRead(path);
    expect(first).toBeGreaterThanOrEqual(101);
    expect(last).toBeLessThanOrEqual(first);
  } finally {
    await owner.end();
  }
});

/** Rows of customers that this session has come across, and not told of to others yet. */
async function readSoFar(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query(
    "SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'customers'",
  );
  return Number(rows[0].read);
}
