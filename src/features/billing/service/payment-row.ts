import type { Context } from "@/db";

/** What came in, in another currency, and what one unit of it counts for in the client's, in millionths (R76). */
export type ReceivedAmount = { currency: string; amountMinor: number; rateMillionths: number };

/** Money that came in through a gateway, under the gateway's own reference: taken once for each. */
export type GatewaySource = {
  /** The gateway's name: "bank_transfer", "stripe". */
  method: string;
  reference: string;
  receivedAt: Date;
  /** Who typed it in; null for what a gateway reported. */
  recordedByUserId: string | null;
  received?: ReceivedAmount | undefined;
};

/** A small difference that an admin lets go: no money at all. */
export type RoundingSource = { method: "rounding"; recordedByUserId: string | null };

/** Where money comes from: the client's balance, or a gateway (R77). */
export type PaymentSource = { method: "balance" } | RoundingSource | GatewaySource;

export type NewPayment = {
  id: string;
  clientId: string;
  amountMinor: number;
  currency: string;
  source: PaymentSource;
};

/** The gateway's side of a payment; null for the others, which have none. */
export function gatewayOf(source: PaymentSource): GatewaySource | null {
  return "reference" in source ? source : null;
}

/** A payment in the database's own names. */
export function paymentRow(ctx: Context, { id, clientId, amountMinor, currency, source }: NewPayment) {
  const now = ctx.clock.now().toISOString();
  const gateway = gatewayOf(source);
  return {
    id,
    client_id: clientId,
    method: source.method,
    reference: gateway?.reference ?? null,
    currency,
    amount_minor: amountMinor,
    received_currency: gateway?.received?.currency ?? null,
    received_minor: gateway?.received?.amountMinor ?? null,
    fx_rate_millionths: gateway?.received?.rateMillionths ?? null,
    received_at: gateway?.receivedAt.toISOString() ?? now,
    recorded_by_user_id: "recordedByUserId" in source ? source.recordedByUserId : null,
    created_at: now,
  };
}
