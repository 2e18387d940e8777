import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { newId, toPublicId } from "@/core/ids";
import { createEndpoint, createEndpointInput, handOutEvents, listDeliveries } from "@/features/webhooks";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { eventObjects } from "./event-objects";
import { apiKeySchema } from "./presenters/api-keys";
import { invoiceSchema, paymentSchema } from "./presenters/billing";
import { customerSchema } from "./presenters/customers";
import { orderSchema } from "./presenters/orders";
import { callApi } from "./testing/call-api";

type Told = { id: string; type: string; data: { object: Record<string, unknown> } };

const SCHEMAS: Record<string, z.ZodType> = {
  "customer.created": customerSchema,
  "customer.updated": customerSchema,
  "order.created": orderSchema,
  "order.paid": orderSchema,
  "invoice.created": invoiceSchema,
  "invoice.paid": invoiceSchema,
  "payment.succeeded": paymentSchema,
  "api_key.created": apiKeySchema,
};

let one: ApiReseller;
/** What GET /events says before any webhook has been made. */
let before: Told[];
let sent: Told[];

async function events(): Promise<Told[]> {
  const { json } = await callApi("GET", "/events?limit=100&sort=created_at", { key: one.key });
  return (json.data as Told[]).filter(({ type }) => type in SCHEMAS);
}

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  const input = createEndpointInput.parse({ url: "https://shop.example.org/hooks" });
  const { endpoint } = await createEndpoint(one.ctx, input);
  const metadata = { shopId: "7" };
  const customer = { name: "Zoë", email: "z@example.org", metadata };
  const made = await callApi("POST", "/customers", { key: one.key, body: customer });
  const [item] = [serverItem(fixture.product, 1)];
  const order = {
    customer: made.json.id,
    pay_with: "balance",
    items: [{ product: item.product, cycle: item.cycle, quantity: 1, options: item.options }],
  };
  const placed = await callApi("POST", "/orders", { key: one.key, body: order });
  expect(placed.status, placed.text).toBe(201);
  await callApi("PATCH", `/customers/${made.json.id}`, { key: one.key, body: { name: "Zoë B." } });
  await callApi("POST", "/api-keys", { key: one.key, body: { name: "Shop", scopes: ["orders:read"] } });
  // What another has done is handed out with it.
  await callApi("POST", "/orders", { key: fixture.other.key, body: { items: order.items } });
  before = await events();
  const where = { clientId: { in: [one.clientId, fixture.other.clientId] } };
  const rows = await asProvider((tx) => tx.outboxEvent.findMany({ where, orderBy: { id: "asc" } }));
  const eventIds = rows.filter(({ type }) => type in SCHEMAS).map(({ id }) => id);
  await handOutEvents(jobContext(), { eventIds }, eventObjects);
  const endpointId = await asProvider((tx) =>
    tx.webhookEndpoint.findFirstOrThrow({ where: { resellerId: one.clientId }, select: { id: true } }),
  );
  const page = { limit: 100, endpoint: endpointId.id, oldestFirst: true };
  sent = (await listDeliveries(one.ctx, page)).items.map(({ body }) => JSON.parse(body));
  expect(endpoint.status).toBe("active");
});

describe("a webhook's object", () => {
  it.each(Object.keys(SCHEMAS))("of %s has the form of the API's own answer", (type) => {
    const told = sent.find((each) => each.type === type);
    expect(SCHEMAS[type]?.safeParse(told?.data.object).error).toBeUndefined();
  });

  it("is what GET shows, where nothing has changed since", async () => {
    for (const [type, path] of [
      ["order.paid", "/orders/"],
      ["invoice.paid", "/invoices/"],
      ["customer.updated", "/customers/"],
      ["api_key.created", "/api-keys/"],
    ]) {
      const object = sent.find((each) => each.type === type)?.data.object ?? {};
      expect((await callApi("GET", `${path}${object.id}`, { key: one.key })).json).toEqual(object);
    }
    const payments = (await callApi("GET", "/payments", { key: one.key })).json.data;
    expect(payments).toContainEqual(sent.find(({ type }) => type === "payment.succeeded")?.data.object);
  });

  it("is of its moment: a customer's first event has the first name, and its own words as they are", () => {
    const created = sent.find(({ type }) => type === "customer.created")?.data.object;
    expect(created).toMatchObject({ name: "Zoë", metadata: { shopId: "7" } });
  });

  it("is the same in GET /events, before and after", async () => {
    const after = await events();
    const shown = (list: Told[]) => new Map(list.map(({ id, data }) => [id, data]));
    for (const { id, data } of sent) {
      expect(shown(before).get(id)).toEqual(data);
      expect(shown(after).get(id)).toEqual(data);
    }
    // An order that changes afterwards changes nothing of what was told.
    const order = sent.find(({ type }) => type === "order.paid")?.data.object ?? {};
    await callApi("PATCH", `/orders/${order.id}`, { key: one.key, body: { note: "Later" } });
    expect(await events()).toEqual(after);
  });

  it("is its own, whatever else is told of the same object with it", async () => {
    const paid = sent.find(({ type }) => type === "payment.succeeded")?.data.object ?? {};
    const events = [
      { type: "payment.succeeded", payload: { id: paid.id } },
      { type: "payment.refunded", payload: { id: paid.id, refundId: "ref_1" } },
      { type: "payment.succeeded", payload: { id: toPublicId("payment", newId()) } },
    ];
    const [first, second, gone] = await eventObjects(jobContext(), one.clientId, events);
    expect(first).toEqual(paid);
    expect(second).toEqual({ id: paid.id, refund_id: "ref_1" });
    expect(gone).toEqual(events[2]?.payload);
  });
});
