import { closeDatabase, getDatabase } from "@/db";
import { createEndpoint } from "@/features/webhooks";
import { createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem } from "@/testing/catalog";

/**
 * Resellers with a key and a customer, and a server that they can order: what a load of the API begins with. Each hears
 * of its orders at `hooks`, where one is given for it.
 */
export async function prepareLoad(resellers: number, hooksOf?: (index: number) => string | null) {
  const item = serverItem(await createTestProduct());
  const callers = [];
  for (let index = 0; index < resellers; index++) {
    const { ctx, key, customer } = await createApiReseller(`Load ${index}`);
    const url = hooksOf?.(index);
    if (url) await createEndpoint(ctx, { url, events: ["order.created"] });
    callers.push({ key, order: JSON.stringify({ customer, items: [item] }) });
  }
  return callers;
}

export const close = () => closeDatabase(getDatabase());
