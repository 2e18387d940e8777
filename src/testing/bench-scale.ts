import { handleApi } from "@/adapters/rest";
import { parsePublicId } from "@/core/ids";
import { forgetDatabase } from "@/db";
import { createApiKey, describeApiKey, newApiKey, parseApiKey } from "@/features/api-keys";
import { recordBankTransfer, recordBankTransferInput, topUpBalance } from "@/features/billing";
import { createCustomer } from "@/features/customers";
import { activateService } from "@/features/services";
import { createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, priceCycle, type TestProduct } from "./catalog";
import { jobContext } from "./context";

const DAY_MS = 86_400_000;

/** How an order of the data set has gone. */
export const ORDER_KINDS = ["balance", "transfer", "open", "cancelled"] as const;
type OrderKind = (typeof ORDER_KINDS)[number];

// What bench/lib/data-set.mjs has the product itself do once, to copy its rows a million times.

/** The next program to ask for the database of this process finds one that is open. */
export const close = forgetDatabase;

/** Servers of three prices, by the month and for 24 months: an order of the data set is in its first cycle. */
export async function catalogue(): Promise<TestProduct[]> {
  const products: TestProduct[] = [];
  for (const priceMinor of [4_000, 10_000, 25_000]) {
    const product = await createTestProduct({ base: { priceMinor, setupMinor: 5_000 } });
    await priceCycle(product, "biennial", 22);
    products.push(product);
  }
  return products;
}

export type BenchReseller = TestReseller & { key: string; keyId: string };

/** A reseller at 20 % with a key that may do all that the routes of the benchmark ask for, and money for all of it. */
export async function reseller(balanceMinor: number): Promise<BenchReseller> {
  const made = await createTestReseller({ name: "Bench", rateBps: 2_000 });
  const { key, secret } = await createApiKey(made.ctx, {
    name: "Bench",
    scopes: ["orders:read", "orders:write", "customers:read"],
  });
  await topUpBalance(jobContext(), {
    client: made.clientId,
    amountMinor: balanceMinor,
    reference: `opening ${made.clientId}`,
    receivedAt: new Date().toISOString().slice(0, 10),
  });
  return { ...made, key: secret, keyId: parsePublicId("apiKey", key.id) ?? "" };
}

/** So many keys, and what the database keeps of each. */
export function keys(count: number) {
  return Array.from({ length: count }, () => {
    const secret = newApiKey();
    return { secret, hash: parseApiKey(secret)?.toString("hex") ?? "", ...describeApiKey(secret) };
  });
}

/** A customer of the reseller, by its public id. */
export async function customer({ ctx }: BenchReseller): Promise<string> {
  return (await createCustomer(ctx, { name: "Customer", email: "customer@example.org" })).id;
}

/** What the API is asked for: one server with RAM, for 24 months. */
export function orderBody(product: TestProduct, customer: string) {
  const item = { product: product.id, cycle: "biennial", quantity: 1, options: [product.ram] };
  return { customer, items: [item] };
}

/** An order through the API, brought to where orders of its kind end. Returns its uuid. */
export async function order(
  { key }: BenchReseller,
  body: ReturnType<typeof orderBody>,
  kind: OrderKind,
): Promise<string> {
  const placed = await post(key, "/orders", kind === "balance" ? { ...body, pay_with: "balance" } : body);
  if (kind === "cancelled") await post(key, `/orders/${placed.id}/cancel`, {});
  if (kind === "transfer") await transfer(placed);
  const paidAfterMs = kind === "transfer" ? 6 * DAY_MS : 0;
  if (kind === "balance" || kind === "transfer")
    for (const id of placed.services) await start(id, Date.parse(placed.created_at) + paidAfterMs + 90_000);
  return parsePublicId("order", placed.id) ?? "";
}

type Placed = {
  id: string;
  invoice: string;
  services: string[];
  created_at: string;
  invoice_total: { amount: number };
};

let requests = 0;

async function post(key: string, path: string, body: object): Promise<Placed> {
  const request = new Request(`http://localhost/api/v1${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": `template ${++requests}`,
      "x-tierline-client-address": "192.0.2.1",
    },
    body: JSON.stringify(body),
  });
  const response = await handleApi(request);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function transfer(placed: Placed): Promise<void> {
  const at = new Date(Date.parse(placed.created_at) + 6 * DAY_MS);
  const input = recordBankTransferInput.parse({
    invoice: placed.invoice,
    amountMinor: placed.invoice_total.amount,
    reference: `transfer ${placed.id}`,
    receivedAt: new Date().toISOString().slice(0, 10),
  });
  await recordBankTransfer({ ...jobContext(), clock: { now: () => at } }, input);
}

async function start(service: string, at: number): Promise<void> {
  const id = parsePublicId("service", service) ?? "";
  await activateService({ ...jobContext(), clock: { now: () => new Date(at) } }, { id });
}
