import { afterAll, beforeAll } from "vitest";
import { handleGatewayHook } from "@/adapters/hooks";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import {
  getBalance,
  getInvoice,
  type InvoiceDto,
  listSavedMethods,
  startCheckout,
  startTopUp,
} from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { bankTransferGateway } from "@/integrations/gateways/bank-transfer";
import { asProvider, createTestClient, type TestClient } from "./actors";
import { createTestProduct, serverItem, type TestProduct } from "./catalog";
import { jobContext } from "./context";
import type { CardMood, StripeEvent, StripeFake } from "./stripe-fake";
import { stripeWorld } from "./stripe-world";

/** What the server of `serverItem` costs a direct client, in minor units of EUR. */
export const INVOICE_MINOR = 19_800;

/** A Stripe for the tests of a file, and people who pay. */
export function paymentsWorld() {
  const world = {} as Awaited<ReturnType<typeof stripeWorld>> & { product: TestProduct };
  beforeAll(async () => {
    Object.assign(world, await stripeWorld(2_000), { product: await createTestProduct() });
    world.fake.hooks.held = true;
  });
  afterAll(() => world.fake.close());
  const gateways = () => [world.gateway, bankTransferGateway];
  return {
    gateways,
    fake: () => world.fake,
    gateway: () => world.gateway,
    /** A client with an invoice over `INVOICE_MINOR` that nobody has paid. */
    payer: async () => {
      const client = await createTestClient();
      return { client, invoice: await newInvoice(client, world.product) };
    },
    another: (client: TestClient) => newInvoice(client, world.product),
    /** A client with a saved card that behaves like this from now on, and 10.00 in the balance. */
    withCard: async (mood: CardMood = "ok", currency = "EUR") => {
      const client = await createTestClient({ currency });
      const input = {
        method: "stripe",
        savesMethod: true,
        amountMinor: 1_000,
        requestKey: `form-of-${client.clientId}`,
      };
      const { url } = await startTopUp(client.ctx, input, gateways());
      newEvents(world.fake);
      await world.fake.pay(url ?? "");
      for (const event of newEvents(world.fake))
        await handleGatewayHook("stripe", hookRequest(world.fake, event), jobContext(), gateways());
      const [card] = await listSavedMethods(client.ctx);
      const method = parsePublicId("paymentMethod", card?.id ?? "") ?? "";
      const reference = [...world.fake.state.methods.keys()].at(-1) ?? "";
      world.fake.state.moods.set(reference, mood);
      return { client, method };
    },
    /** Hands events to the hook's handler, each `copies` times at once. @returns the statuses */
    hear: async (events: StripeEvent[], copies = 1, ctx: Context = jobContext()) => {
      const statuses: number[] = [];
      for (const event of events) {
        const all = Array.from({ length: copies }, () =>
          handleGatewayHook("stripe", hookRequest(world.fake, event), ctx, gateways()),
        );
        statuses.push(...(await Promise.all(all)).map(({ status }) => status));
      }
      return statuses;
    },
  };
}

/** A client that has paid an invoice over `INVOICE_MINOR` by card. `intent`: what the gateway calls the payment. */
export async function paidByCard(world: ReturnType<typeof paymentsWorld>) {
  const { client, invoice } = await world.payer();
  const input = { invoice, method: "stripe", savesMethod: false };
  const { url } = await startCheckout(client.ctx, input, world.gateways());
  await world.fake().pay(url ?? "");
  await world.hear(newEvents(world.fake()));
  const [payment] = await paymentsOf(client);
  return { client, invoice, intent: payment?.reference ?? "" };
}

export async function newInvoice(client: TestClient, product: TestProduct): Promise<string> {
  const { order } = await createOrder(client.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  return parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
}

export function hookRequest(fake: StripeFake, event: StripeEvent, changes: { body?: string } = {}): Request {
  const { body, signature } = fake.hooks.signed(event);
  return new Request("http://localhost/api/hooks/stripe", {
    method: "POST",
    headers: { "stripe-signature": signature },
    body: changes.body ?? body,
  });
}

/** The events since the last look. */
export function newEvents(fake: StripeFake): StripeEvent[] {
  return fake.hooks.events.splice(0);
}

export function invoiceOf(client: TestClient, id: string): Promise<InvoiceDto> {
  return getInvoice(client.ctx, { id });
}

export async function balanceOf(client: TestClient): Promise<number> {
  return (await getBalance(client.ctx, {})).balance.amount;
}

export function attemptsOf(client: TestClient) {
  return asProvider((tx) =>
    tx.paymentAttempt.findMany({ where: { clientId: client.clientId }, orderBy: { id: "asc" } }),
  );
}

export function paymentsOf(client: TestClient) {
  return asProvider((tx) => tx.payment.findMany({ where: { clientId: client.clientId } }));
}
