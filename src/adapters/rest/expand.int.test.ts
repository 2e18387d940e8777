import { beforeAll, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { invoiceSchema, invoiceSummarySchema } from "./presenters/billing";
import { customerSchema } from "./presenters/customers";
import { orderSchema } from "./presenters/orders";
import { serviceSchema } from "./presenters/services";
import { callApi } from "./testing/call-api";
import { statementsOf } from "./testing/statements";

type Answered = {
  id: string;
  customer: { id: string; name: string };
  order: { id: string };
  invoice: unknown;
};

let one: ApiReseller;
let order: { id: string; invoice: string; services: [string] };
let customers: string[];

const ask = (path: string, key = one.key) => callApi("GET", path, { key });
const create = async (path: string, body: object) =>
  (await callApi("POST", path, { key: one.key, body })).json;

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  customers = [one.customer];
  for (const name of ["Ada", "Bob", "Cleo"])
    customers.push(String((await create("/customers", { name, email: "x@example.org" })).id));
  for (const customer of customers)
    order = (await create("/orders", { customer, items: [serverItem(fixture.product)] })) as typeof order;
  await create("/orders", { items: [serverItem(fixture.product)] });
});

it("puts an object in the place of its id, on one object and on each of a list", async () => {
  for (const [path, schema] of [
    [`/orders/${order.id}?expand[]=customer`, orderSchema],
    [`/services/${order.services[0]}?expand[]=customer&expand[]=order`, serviceSchema],
    [`/invoices/${order.invoice}?expand[]=order`, invoiceSchema],
    [`/orders/${order.id}?expand[]=invoice`, orderSchema],
  ] as const) {
    const { json } = await ask(path);
    schema.parse(json);
    const { customer, order: of, invoice } = json as Answered;
    if (path.includes("customer")) {
      customerSchema.parse(customer);
      expect(customer).toMatchObject({ id: customers.at(-1), name: "Cleo" });
    }
    if (path.includes("=invoice")) expect(invoice).toMatchObject({ id: order.invoice, order: order.id });
    if (path.includes("=order")) expect(orderSchema.parse(of).id).toBe(order.id);
  }
  const list = (await ask("/orders?expand[]=customer")).json.data as Answered[];
  expect(list.map(({ customer }) => customer?.id ?? null)).toEqual([null, ...customers.toReversed()]);
  const invoices = (await ask("/invoices?expand[]=order")).json.data as Answered[];
  for (const invoice of invoices) expect(invoiceSummarySchema.parse(invoice).order).toBeTypeOf("object");
});

it("asks the key for the scope of what it puts there, and knows no other name", async () => {
  const { secret } = await create("/api-keys", { name: "Orders", scopes: ["orders:read"] });
  const key = String(secret);
  expect((await ask(`/orders/${order.id}`, key)).status).toBe(200);
  for (const path of [
    `/orders/${order.id}?expand[]=customer`,
    "/orders?expand[]=customer",
    "/orders?expand[]=invoice",
  ])
    expect(await ask(path, key)).toMatchObject({ status: 403, json: { code: "insufficient_scope" } });
  for (const query of ["expand[]=order", "expand[]=__proto__", "expand=customer"])
    expect(await ask(`/orders?${query}`)).toMatchObject({ status: 400, json: { code: "invalid_parameter" } });
});

it("has an ETag of its own while expanded", async () => {
  const etag = async (query: string) => (await ask(`/orders/${order.id}${query}`)).headers.get("etag");
  expect(await etag("?expand[]=customer")).not.toBe(await etag(""));
});

it.each(["/orders", "/services", "/invoices"])(
  "takes as many statements for many of %s as for one",
  async (path) => {
    const expansion = path === "/orders" ? "customer" : "order";
    const count = async (limit: number) =>
      (await statementsOf(() => ask(`${path}?limit=${limit}&expand[]=${expansion}`))).length;
    expect(await count(5)).toBe(await count(1));
  },
);
