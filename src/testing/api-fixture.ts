import { API_SCOPES } from "@/core/access";
import { createApiKey } from "@/features/api-keys";
import { topUpBalance } from "@/features/billing";
import { createCustomer } from "@/features/customers";
import { createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, type TestProduct } from "./catalog";
import { jobContext } from "./context";

/** A reseller at 20 % with a key that may do everything, a customer, and 10,000.00 EUR in advance. */
export type ApiReseller = TestReseller & { key: string; keyId: string; customer: string };

export async function createApiReseller(name: string): Promise<ApiReseller> {
  const reseller = await createTestReseller({ name, rateBps: 2_000 });
  const { ctx, clientId } = reseller;
  const { key, secret } = await createApiKey(ctx, { name: "All", scopes: [...API_SCOPES] });
  const customer = await createCustomer(ctx, { name: `Customer of ${name}`, email: "customer@example.org" });
  await topUpBalance(jobContext(), {
    client: clientId,
    amountMinor: 1_000_000,
    reference: `opening ${clientId}`,
    receivedAt: new Date().toISOString().slice(0, 10),
  });
  return { ...reseller, key: secret, keyId: key.id, customer: customer.id };
}

/** Two resellers and a server that they can order (see serverItem). */
export async function apiFixture(): Promise<{ product: TestProduct; one: ApiReseller; other: ApiReseller }> {
  const product = await createTestProduct();
  return {
    product,
    one: await createApiReseller("Reseller One"),
    other: await createApiReseller("Reseller Two"),
  };
}
