import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { activateService, renewService } from "@/features/services";
import { asProvider } from "@/testing/actors";
import type { ApiReseller } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import { serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { holdAt } from "@/testing/services";
import { callApi } from "./call-api";

/** A lawful request of one route, on objects of `owner`. `missing` is the same with an id that nothing has. */
export type Sample = { path: string; body?: unknown; missing?: string };

type Make = (owner: ApiReseller, product: TestProduct) => Promise<Sample> | Sample;

async function newOrder(owner: ApiReseller, product: TestProduct, payWith?: "balance") {
  const body = { customer: owner.customer, items: [serverItem(product)], pay_with: payWith };
  const { json } = await callApi("POST", "/orders", { key: owner.key, body });
  return json as { id: string; invoice: string; services: [string] };
}

const orderPath = (suffix: string) => async (owner: ApiReseller, product: TestProduct) => {
  const { id } = await newOrder(owner, product);
  return { path: `/orders/${id}${suffix}`, missing: `/orders/${toPublicId("order", newId())}${suffix}` };
};

/** A service that runs; `prepare` brings it where the route needs it. */
const servicePath =
  (suffix: string, prepare?: (owner: ApiReseller, id: string) => Promise<unknown>) =>
  async (owner: ApiReseller, product: TestProduct) => {
    const { services } = await newOrder(owner, product, "balance");
    await activateService(jobContext(), { id: parsePublicId("service", services[0]) ?? "" });
    await prepare?.(owner, services[0]);
    const missing = `/services/${toPublicId("service", newId())}${suffix}`;
    return { path: `/services/${services[0]}${suffix}`, missing };
  };

const after = (suffix: string, body?: unknown) => (owner: ApiReseller, id: string) =>
  callApi("POST", `/services/${id}${suffix}`, { key: owner.key, body });

/** A renewal that waits for its invoice: with nothing in the balance to pay it. */
async function renewUnpaid({ clientId, ctx }: ApiReseller, id: string): Promise<void> {
  const account = { clientId, kind: "client_balance" as const };
  const { balanceMinor } = await asProvider((tx) => tx.ledgerAccount.findFirstOrThrow({ where: account }));
  const minor = Number(balanceMinor) + 1;
  const uuid = parsePublicId("service", id) ?? "";
  await holdAt(uuid, minor);
  await renewService(ctx, { id: uuid });
}

const customer = (name: string) => ({ name, email: "someone@example.org", metadata: { shop: "7" } });

const customerPath = async (owner: ApiReseller) => {
  const { json } = await callApi("POST", "/customers", { key: owner.key, body: customer("Sample") });
  return { path: `/customers/${json.id}`, missing: `/customers/${toPublicId("customer", newId())}` };
};

const keyPath =
  (suffix: string, body?: unknown) =>
  async (owner: ApiReseller): Promise<Sample> => {
    const { json } = await callApi("POST", "/api-keys", { key: owner.key, body: apiKey });
    const missing = `/api-keys/${toPublicId("apiKey", newId())}${suffix}`;
    return { path: `/api-keys/${json.id}${suffix}`, missing, body };
  };
const endpoint = { url: "https://shop.example.org/hooks", events: ["order.paid"] };

async function newEndpoint({ key }: ApiReseller): Promise<string> {
  const { json } = await callApi("POST", "/webhook-endpoints", { key, body: endpoint });
  return String(json.id);
}

const endpointPath =
  (suffix = "", body?: unknown) =>
  async (owner: ApiReseller) => ({
    path: `/webhook-endpoints/${await newEndpoint(owner)}${suffix}`,
    missing: `/webhook-endpoints/${toPublicId("webhookEndpoint", newId())}${suffix}`,
    body,
  });

/** One that is over: the receiver is not asked. */
async function overDelivery(owner: ApiReseller) {
  const path = `/webhook-endpoints/${await newEndpoint(owner)}/test`;
  const { json } = await callApi("POST", path, { key: owner.key });
  const id = parsePublicId("webhookDelivery", String(json.id)) ?? "";
  const data = { status: "failed", nextTryAt: null };
  await asProvider((tx) => tx.webhookDelivery.update({ where: { id }, data }));
  const missing = `/webhook-deliveries/${toPublicId("webhookDelivery", newId())}/resend`;
  return { path: `/webhook-deliveries/${json.id}/resend`, missing };
}

const apiKey = { name: "Sample", scopes: ["orders:read"], expires_at: "2099-01-01T00:00:00Z" };

/** Every route that needs a key; a test fails when one is not here. */
export const SAMPLES: Readonly<Record<string, Make>> = {
  "GET /me": () => ({ path: "/me" }),
  "GET /tiers": () => ({ path: "/tiers" }),
  "GET /products": () => ({ path: "/products?limit=1" }),
  "GET /products/{id}": (_, product) => ({
    path: `/products/${product.id}`,
    missing: `/products/${toPublicId("product", newId())}`,
  }),
  "GET /customers": () => ({ path: "/customers?limit=2" }),
  "POST /customers": () => ({ path: "/customers", body: customer("New") }),
  "GET /customers/{id}": customerPath,
  "PATCH /customers/{id}": async (owner) => ({ ...(await customerPath(owner)), body: { company: "Acme" } }),
  "DELETE /customers/{id}": customerPath,
  "POST /orders/quote": (_, product) => ({ path: "/orders/quote", body: { items: [serverItem(product)] } }),
  "GET /orders": () => ({ path: "/orders?limit=2" }),
  "POST /orders": (owner, product) => ({
    path: "/orders",
    body: {
      customer: owner.customer,
      external_id: `shop-${newId()}`,
      pay_with: "balance",
      items: [
        { ...serverItem(product), label: "web-01.example.org", resale: { amount: 20_000, currency: "EUR" } },
      ],
      metadata: { basket: "9" },
    },
  }),
  "GET /orders/{id}": orderPath(""),
  "PATCH /orders/{id}": async (owner, product) => ({
    ...(await orderPath("")(owner, product)),
    body: { external_id: `shop-${newId()}`, note: "Gift", metadata: { basket: "10" } },
  }),
  "POST /orders/{id}/cancel": orderPath("/cancel"),
  "POST /orders/{id}/pay": orderPath("/pay"),
  "GET /services": () => ({ path: "/services?limit=2" }),
  "GET /services/{id}": async (owner, product) => {
    const { services } = await newOrder(owner, product, "balance");
    return { path: `/services/${services[0]}`, missing: `/services/${toPublicId("service", newId())}` };
  },
  "PATCH /services/{id}": async (owner, product) => ({
    ...(await servicePath("")(owner, product)),
    body: { label: "web-02.example.org", external_id: `shop-${newId()}`, metadata: { rack: "4" } },
  }),
  "POST /services/{id}/suspend": async (owner, product) => ({
    ...(await servicePath("/suspend")(owner, product)),
    body: { reason: "The customer has not paid." },
  }),
  "POST /services/{id}/unsuspend": servicePath("/unsuspend", after("/suspend", {})),
  "POST /services/{id}/cancel": async (owner, product) => ({
    ...(await servicePath("/cancel")(owner, product)),
    body: { when: "period_end" },
  }),
  "POST /services/{id}/keep": servicePath("/keep", after("/cancel", { when: "period_end" })),
  "POST /services/{id}/change/preview": async (owner, product) => ({
    ...(await servicePath("/change/preview")(owner, product)),
    body: { options: [product.ram] },
  }),
  "POST /services/{id}/change": async (owner, product) => ({
    ...(await servicePath("/change")(owner, product)),
    body: { options: [product.ram] },
  }),
  "POST /services/{id}/renew": async (owner, product) => ({
    ...(await servicePath("/renew")(owner, product)),
    body: {},
  }),
  "POST /services/{id}/withdraw": servicePath("/withdraw", renewUnpaid),
  "GET /invoices": () => ({ path: "/invoices?limit=2" }),
  "GET /invoices/{id}": async (owner, product) => {
    const { invoice } = await newOrder(owner, product, "balance");
    return { path: `/invoices/${invoice}`, missing: `/invoices/${toPublicId("invoice", newId())}` };
  },
  "GET /invoices/{id}/pdf": async (owner, product) => {
    const { invoice } = await newOrder(owner, product, "balance");
    return {
      path: `/invoices/${invoice}/pdf`,
      missing: `/invoices/${toPublicId("invoice", newId())}/pdf`,
    };
  },
  "GET /payments": () => ({ path: "/payments?limit=2" }),
  "GET /balance": () => ({ path: "/balance" }),
  "GET /webhook-endpoints": () => ({ path: "/webhook-endpoints?limit=2" }),
  "POST /webhook-endpoints": () => ({ path: "/webhook-endpoints", body: endpoint }),
  "GET /webhook-endpoints/{id}": endpointPath(),
  "PATCH /webhook-endpoints/{id}": endpointPath("", { description: "The shop" }),
  "DELETE /webhook-endpoints/{id}": endpointPath(),
  "POST /webhook-endpoints/{id}/test": endpointPath("/test"),
  "POST /webhook-endpoints/{id}/rotate-secret": endpointPath("/rotate-secret"),
  "GET /webhook-endpoints/{id}/deliveries": endpointPath("/deliveries"),
  "POST /webhook-deliveries/{id}/resend": overDelivery,
  "GET /api-keys": () => ({ path: "/api-keys?limit=2" }),
  "GET /request-logs": () => ({ path: "/request-logs?limit=2" }),
  "GET /events": () => ({ path: "/events?limit=2" }),
  "GET /activity": () => ({ path: "/activity?limit=2" }),
  "POST /api-keys": () => ({ path: "/api-keys", body: apiKey }),
  "GET /api-keys/{id}": keyPath(""),
  "PATCH /api-keys/{id}": keyPath("", {
    name: "Renamed",
    expires_at: null,
    ip_allow_list: ["192.0.2.7", "2001:db8::/32"],
    rate_limit: 60,
  }),
  "POST /api-keys/{id}/rotate": keyPath("/rotate", { grace_seconds: 60 }),
  "DELETE /api-keys/{id}": keyPath(""),
};
