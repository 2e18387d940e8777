import { closeDatabase, getDatabase } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller } from "./actors";
import { createTestProduct, serverItem } from "./catalog";
import { jobContext } from "./context";
import { topUp } from "./services";

const RESELLERS = 10;

/** So many orders of resellers without an endpoint, paid from their balances: events not handed out yet. */
export async function order(count: number): Promise<void> {
  const item = serverItem(await createTestProduct());
  const input = createOrderInput.parse({ items: [item], payWith: "balance" });
  for (let index = 0; index < RESELLERS; index++) {
    const reseller = await createTestReseller({ name: `Bench ${index}` });
    await topUp(jobContext(), reseller.clientId, 1_000_000_000);
    for (let made = index; made < count; made += RESELLERS) await createOrder(reseller.ctx, input);
  }
}

export const close = () => closeDatabase(getDatabase());
