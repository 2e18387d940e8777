import { closeDatabase, getDatabase } from "@/db";
import { createCustomer } from "@/features/customers";
import { createEndpoint } from "@/features/webhooks";
import { createTestReseller } from "./actors";

/** A reseller with an endpoint at `url` that hears of customers, and so many new customers: events not handed out yet. */
export async function happen(url: string, events: number): Promise<void> {
  const { ctx } = await createTestReseller({ name: "Bench" });
  await createEndpoint(ctx, { url, events: ["customer.created"] });
  for (let index = 0; index < events; index++)
    await createCustomer(ctx, { name: `Customer ${index}`, email: `c${index}@example.org` });
}

export const close = () => closeDatabase(getDatabase());
