import { closeDatabase, getDatabase } from "@/db";
import { createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem } from "@/testing/catalog";

/** Resellers with a key and a customer, and a server that they can order: what a load of the API begins with. */
export async function prepareLoad(resellers: number) {
  const item = serverItem(await createTestProduct());
  const callers = [];
  for (let index = 0; index < resellers; index++) {
    const { key, customer } = await createApiReseller(`Load ${index}`);
    callers.push({ key, order: JSON.stringify({ customer, items: [item] }) });
  }
  return callers;
}

export const close = () => closeDatabase(getDatabase());
