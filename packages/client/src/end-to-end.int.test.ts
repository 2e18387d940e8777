import { afterAll, beforeAll, expect, it } from "vitest";
import { newWebhookSecret, webhookHeaders } from "@/integrations/webhooks";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { startApi } from "./testing/api-server.js";
import { Tierline } from "./tierline.js";
import { verifyWebhook } from "./webhooks.js";

let one: ApiReseller;
let items: ReturnType<typeof serverItem>[];
let api: Awaited<ReturnType<typeof startApi>>;
let client: Tierline;

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  items = [serverItem(fixture.product)];
  api = await startApi();
  client = new Tierline({ apiKey: one.key, baseUrl: api.baseUrl });
});

afterAll(() => api.stop());

it("orders for a new customer at a quote's price, pays, and finds it again", async () => {
  const customer = await client.post("/customers", {
    body: { name: "Zoë", email: "zoe@example.org", metadata: { shop: "7" } },
  });
  expect(customer.metadata.shop).toBe("7");
  const quote = await client.post("/orders/quote", { body: { items } });
  // (148.00 a month and 50.00 once) less 20 %.
  expect(quote.wholesale_total).toEqual({ amount: 15_840, currency: "EUR" });
  const order = await client.post("/orders", { body: { customer: customer.id, quote: quote.id, items } });
  expect(order).toMatchObject({ status: "pending", wholesale_total: quote.wholesale_total });
  expect(await client.post("/orders/{id}/pay", { path: { id: order.id } })).toMatchObject({ status: "paid" });

  const query = { customer: [customer.id], "expand[]": ["customer" as const] };
  const found = await client.get("/orders", { query });
  expect(found.data).toMatchObject([{ id: order.id, customer: { name: "Zoë" } }]);
  const pdf = await client.get("/invoices/{id}/pdf", { path: { id: String(order.invoice) } });
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
});

it("pages through a list", async () => {
  const made: string[] = [];
  for (const name of ["a", "b", "c", "d", "e"]) {
    const body = { name, email: "x@example.org", external_id: `page-${name}` };
    made.push((await client.post("/customers", { body })).id);
  }
  const found: string[] = [];
  const query = { sort: "created_at" as const, limit: 2 };
  for await (const { id, external_id } of client.paginate("/customers", { query })) {
    if (external_id?.startsWith("page-")) found.push(id);
  }
  expect(found).toEqual(made);
});

it("makes one order of a call whose first answer was lost", async () => {
  const before = await countOrders();
  let lost = 0;
  const losing: typeof fetch = async (url, init) => {
    const answer = await fetch(url, init);
    if (lost++ > 0) return answer;
    await answer.arrayBuffer();
    throw new TypeError("connection reset");
  };
  const unlucky = new Tierline({ apiKey: one.key, baseUrl: api.baseUrl, fetch: losing });
  const { data, response } = await unlucky.api.POST("/orders", { body: { customer: one.customer, items } });
  expect([lost, response.status, response.headers.get("idempotency-replayed")]).toEqual([2, 201, "true"]);
  expect(data?.status).toBe("pending");
  expect(await countOrders()).toBe(before + 1);
});

it("gives the first answer to the caller's own key, and refuses it for another body", async () => {
  const idempotencyKey = "shop-1042";
  const body = { customer: one.customer, items };
  const first = await client.post("/orders", { body, idempotencyKey });
  expect(await client.post("/orders", { body, idempotencyKey })).toEqual(first);
  const other = client.post("/orders", { body: { ...body, note: "another" }, idempotencyKey });
  await expect(other).rejects.toMatchObject({ code: "idempotency_key_reused", status: 422 });
});

it("throws what the API says", async () => {
  const wrong = client.post("/orders", { body: { customer: "cus_00000000000000000000000000", items } });
  await expect(wrong).rejects.toMatchObject({
    name: "TierlineError",
    code: "validation_failed",
    status: 422,
    requestId: expect.stringMatching(/^req_/),
    errors: [{ pointer: "/customer", code: "not_found" }],
  });
  const stranger = new Tierline({ apiKey: "trl_live_none", baseUrl: api.baseUrl });
  await expect(stranger.get("/me")).rejects.toMatchObject({ code: "invalid_api_key", status: 401 });
});

it("changes only what is still as it was read, and deletes", async () => {
  const path = { id: one.customer };
  const { response } = await client.api.GET("/customers/{id}", { params: { path } });
  const headers = { "if-match": response.headers.get("etag") ?? "" };
  await client.patch("/customers/{id}", { path, body: { name: "Renamed" }, headers });
  const late = client.patch("/customers/{id}", { path, body: { name: "Late" }, headers });
  await expect(late).rejects.toMatchObject({ code: "precondition_failed", status: 412 });
  const url = "https://shop.example.org/hooks";
  const { id } = await client.post("/webhook-endpoints", { body: { url } });
  await client.delete("/webhook-endpoints/{id}", { path: { id } });
  const gone = client.delete("/webhook-endpoints/{id}", { path: { id } });
  await expect(gone).rejects.toMatchObject({ code: "not_found" });
});

it("believes a webhook that our own signer signed, by the new secret and the old", async () => {
  const [before, after] = [newWebhookSecret(), newWebhookSecret()];
  const body = JSON.stringify({ id: "evt_1", type: "order.paid", data: { object: { name: "Zoë" } } });
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = webhookHeaders([after, before], { id: "evt_1", timestamp, body });
  for (const secret of [before, after]) {
    expect(await verifyWebhook(body, headers, secret)).toMatchObject({ type: "order.paid" });
  }
  await expect(verifyWebhook(body, headers, newWebhookSecret())).rejects.toThrow("No signature");
});

async function countOrders(): Promise<number> {
  let count = 0;
  for await (const _ of client.paginate("/orders", { query: { limit: 100 } })) count++;
  return count;
}
