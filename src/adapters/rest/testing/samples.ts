import { newId, toPublicId } from "@/core/ids";
import type { ApiReseller } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import { serverItem } from "@/testing/catalog";
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

const customer = (name: string) => ({ name, email: "someone@example.org", metadata: { shop: "7" } });

const customerPath = async (owner: ApiReseller) => {
  const { json } = await callApi("POST", "/customers", { key: owner.key, body: customer("Sample") });
  return { path: `/customers/${json.id}`, missing: `/customers/${toPublicId("customer", newId())}` };
};

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
  "POST /orders/{id}/cancel": orderPath("/cancel"),
  "POST /orders/{id}/pay": orderPath("/pay"),
  "GET /services": () => ({ path: "/services?limit=2" }),
  "GET /services/{id}": async (owner, product) => {
    const { services } = await newOrder(owner, product, "balance");
    return { path: `/services/${services[0]}`, missing: `/services/${toPublicId("service", newId())}` };
  },
  "GET /invoices": () => ({ path: "/invoices?limit=2" }),
  "GET /invoices/{id}": async (owner, product) => {
    const { invoice } = await newOrder(owner, product, "balance");
    return { path: `/invoices/${invoice}`, missing: `/invoices/${toPublicId("invoice", newId())}` };
  },
  "GET /payments": () => ({ path: "/payments?limit=2" }),
  "GET /balance": () => ({ path: "/balance" }),
  "GET /api-keys": () => ({ path: "/api-keys?limit=2" }),
  "POST /api-keys": () => ({ path: "/api-keys", body: apiKey }),
  "DELETE /api-keys/{id}": async (owner) => {
    const { json } = await callApi("POST", "/api-keys", { key: owner.key, body: apiKey });
    return { path: `/api-keys/${json.id}`, missing: `/api-keys/${toPublicId("apiKey", newId())}` };
  },
};
