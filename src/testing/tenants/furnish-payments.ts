import { newId } from "@/core/ids";
import { asProvider, type TestClient } from "../actors";

/** A saved card and what came of it, as a gateway would have left it: no money has moved by these rows. */
export async function furnishPayments({ clientId, name }: TestClient, invoiceId: string): Promise<void> {
  const now = new Date();
  const gateway = "stripe";
  const reference = (kind: string) => `${kind} of ${name}`;
  await asProvider(async (tx) => {
    const card = newId();
    const expiry = { expiryMonth: 12, expiryYear: 2099 };
    const look = { brand: `Card of ${name}`, last4: "4242" };
    await tx.paymentMethod.create({
      data: { id: card, clientId, gateway, reference: reference("pm"), ...look, ...expiry, createdAt: now },
    });
    await tx.paymentMethodNotice.create({ data: { paymentMethodId: card, clientId, ...expiry, at: now } });
    await tx.gatewayCustomer.create({
      data: { clientId, gateway, reference: reference("cus"), createdAt: now },
    });
    const amount = { currency: "EUR", amountMinor: 100n };
    const failed = { status: "failed", reason: `Declined for ${name}`, settledAt: now };
    const paying = { purpose: "invoice", kind: "charge", gateway, invoiceId, paymentMethodId: card };
    const when = { startedAt: now, expiresAt: now };
    await tx.paymentAttempt.create({
      data: { id: newId(), clientId, ...paying, ...amount, ...failed, ...when, reference: reference("pi") },
    });
    await tx.paymentSettings.create({ data: { clientId, preferred: "balance", updatedAt: now } });
    await tx.gatewayEvent.create({
      data: { gateway, id: reference("evt"), clientId, type: "x", occurredAt: now, receivedAt: now },
    });
  });
}
