import { newId, toPublicId } from "@/core/ids";
import { type CheckoutRequest, type Gateway, stripeGateway } from "@/integrations/gateways";
import { FAKE_HOOK_SECRET, FAKE_KEY, type StripeFake, startStripeFake } from "./stripe-fake";

/** A Stripe of a test's own, and our gateway to it, which waits `deadlineMs` for an answer. */
export async function stripeWorld(
  deadlineMs = 5_000,
): Promise<{ fake: StripeFake; gateway: Gateway & CardGateway }> {
  const fake = await startStripeFake();
  const settings = { secretKey: FAKE_KEY, hookSecrets: [FAKE_HOOK_SECRET], apiBase: fake.url, deadlineMs };
  return { fake, gateway: stripeGateway(settings) as Gateway & CardGateway };
}

/** What Stripe can, and not every gateway can. */
export type CardGateway = {
  [K in "customerFor" | "saved" | "refund" | "lookUpRefund" | "parseHook"]: NonNullable<Gateway[K]>;
};

export const payer = { client: "cli_1", name: "Zoë, 東京 & Co.", email: "zoe@example.org" };

/** A request to pay EUR 10.50, but for `changes`. */
export function checkoutRequest(customer: string, changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    attempt: toPublicId("payment", newId()),
    customer,
    amountMinor: 1_050,
    currency: "EUR",
    description: "Invoice INV-000123",
    savesMethod: true,
    successUrl: "https://shop.example.com/invoices/1?paid={CHECKOUT_SESSION_ID}",
    cancelUrl: "https://shop.example.com/invoices/1",
    expiresAt: new Date(Date.now() + 3_600_000),
    ...changes,
  };
}
