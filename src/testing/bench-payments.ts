import { parsePublicId } from "@/core/ids";
import { closeDatabase, getDatabase } from "@/db";
import { startCheckout } from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestClient } from "./actors";
import type { serverItem } from "./catalog";
import { FAKE_HOOK_SECRET, FAKE_KEY, type StripeEvent } from "./stripe-fake";
import { stripeWorld } from "./stripe-world";

/** A Stripe for the fault runs that sends no hooks by itself: who runs them does, as often and as late as they like. */
export async function openPayments() {
  const { fake, gateway } = await stripeWorld();
  fake.hooks.held = true;
  return {
    /** What makes a server of ours use it. */
    env: { STRIPE_SECRET_KEY: FAKE_KEY, STRIPE_WEBHOOK_SECRET: FAKE_HOOK_SECRET, STRIPE_API_BASE: fake.url },
    /** An invoice that was paid on the hosted page, and of which nobody has told us yet. */
    pay: async (item: ReturnType<typeof serverItem>) => {
      const client = await createTestClient();
      const { order } = await createOrder(client.ctx, createOrderInput.parse({ items: [item] }));
      const invoice = parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
      const input = { invoice, method: "stripe", savesMethod: false };
      const { url } = await startCheckout(client.ctx, input, [gateway]);
      fake.hooks.events.splice(0);
      await fake.pay(url ?? "");
      return { invoice, events: fake.hooks.events.splice(0) };
    },
    signed: (event: StripeEvent) => fake.hooks.signed(event),
    close: async () => {
      await fake.close();
      await closeDatabase(getDatabase());
    },
  };
}
