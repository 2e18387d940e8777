import { getDatabase } from "@/db";
import { flushRequests } from "@/features/api-usage";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import { EXAMPLE_EXTERNAL_ID, EXAMPLE_IDEMPOTENCY_KEY, EXAMPLE_IDS } from "../examples/ids";
import { callApi } from "./call-api";
import { SAMPLES } from "./samples";

/** Whose example it is, and the real texts under those that the example has. */
export type ExampleWorld = { owner: ApiReseller; real: Map<string, string> };

let made = 0;

/** A reseller of its own, so that what examples change is nobody else's, with what example ids of orders name. */
export async function exampleWorld(product: TestProduct): Promise<ExampleWorld> {
  made++;
  const owner = await createApiReseller("Acme Hosting");
  const parts = (["ram", "ips", "panel"] as const).flatMap((name) => [
    [EXAMPLE_IDS[name].group, product[name].group] as const,
    [EXAMPLE_IDS[name].option, product[name].option] as const,
  ]);
  const real = new Map([
    [EXAMPLE_IDS.product, product.id],
    [EXAMPLE_IDS.customer, owner.customer],
    ...parts,
    [EXAMPLE_EXTERNAL_ID, `shop-${1_000_000 + made}`],
    [EXAMPLE_IDEMPOTENCY_KEY, crypto.randomUUID()],
  ]);
  return { owner, real };
}

/** Makes what a route's example is about; the id in its path becomes that of a real object. */
export async function prepareFor(
  { owner, real }: ExampleWorld,
  product: TestProduct,
  route: { method: string; path: string; name: string },
  exampleId: string | undefined,
): Promise<void> {
  const sample = await SAMPLES[`${route.method} ${route.path}`]?.(owner, product);
  const [, id] = /\/([a-z]{3,4}_[0-9a-z]{26})/.exec(sample?.path ?? "") ?? [];
  if (exampleId && id) real.set(exampleId, id);
  await PREPARE[route.name]?.(owner, product, id ?? "");
}

type Prepare = (owner: ApiReseller, product: TestProduct, id: string) => Promise<unknown>;

const sampleOf =
  (name: string): Prepare =>
  async (owner, product) =>
    SAMPLES[name]?.(owner, product);

/** So that no list of an example is empty. */
const PREPARE: Readonly<Record<string, Prepare>> = {
  listOrders: sampleOf("GET /invoices/{id}"),
  listInvoices: sampleOf("GET /invoices/{id}"),
  listPayments: sampleOf("GET /invoices/{id}"),
  listServices: sampleOf("PATCH /services/{id}"),
  listWebhookEndpoints: sampleOf("GET /webhook-endpoints/{id}"),
  listWebhookDeliveries: ({ key }, _, id) => callApi("POST", `/webhook-endpoints/${id}/test`, { key }),
  listRequestLogs: async ({ key }) => {
    await callApi("POST", "/customers", { key, body: { name: "Ada Lovelace" } });
    await flushRequests(getDatabase());
  },
};

/** A text with the real ids in the place of the example's. */
export function madeReal(text: string, { real }: ExampleWorld): string {
  let made = text;
  for (const [example, id] of real) made = made.replaceAll(example, id);
  return made;
}
