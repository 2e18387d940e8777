import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow, eventRow } from "@/features/activity";

/** Where money comes from: the client's balance, or a transfer that an admin saw arrive (R77). */
export type PaymentSource =
  | { method: "balance" }
  | { method: "bank_transfer"; reference: string; receivedAt: Date; recordedByUserId: string | null };

type NewPayment = {
  id: string;
  clientId: string;
  amountMinor: number;
  currency: string;
  source: PaymentSource;
};

/** A payment in the database's own names. */
export function paymentRow(ctx: Context, { id, clientId, amountMinor, currency, source }: NewPayment) {
  const now = ctx.clock.now().toISOString();
  const transfer = source.method === "bank_transfer" ? source : null;
  return {
    id,
    client_id: clientId,
    method: source.method,
    reference: transfer?.reference ?? null,
    currency,
    amount_minor: amountMinor,
    received_at: transfer?.receivedAt.toISOString() ?? now,
    recorded_by_user_id: transfer?.recordedByUserId ?? null,
    created_at: now,
  };
}

type Settlement = {
  clientId: string;
  payment: { id: string; amountMinor: number; currency: string; source: PaymentSource };
  /** `before`: the status it had; null while it is being made. */
  invoice: { id: string; name: string; before: string | null };
  orderId: string | null;
};

/** The activity rows and events of an invoice that is paid in whole, and with it its order. */
export function settlementRecords(ctx: Context, { clientId, payment, invoice, orderId }: Settlement) {
  const amount = { amount: payment.amountMinor, currency: payment.currency };
  const { source } = payment;
  const reference = source.method === "bank_transfer" ? source.reference : null;
  const paid = {
    invoice: toPublicId("invoice", invoice.id),
    payment: toPublicId("payment", payment.id),
    amount,
  };
  const order = orderId && { id: toPublicId("order", orderId), name: toPublicId("order", orderId) };
  return {
    activity: [
      activityRow(ctx, {
        action: "payment.recorded",
        clientId,
        object: { kind: "payment", id: payment.id, name: invoice.name },
        after: { amount, method: source.method, reference, invoice: invoice.name },
      }),
      activityRow(ctx, {
        action: "invoice.paid",
        clientId,
        object: { kind: "invoice", id: invoice.id, name: invoice.name },
        before: invoice.before ? { status: invoice.before } : undefined,
        after: { status: "paid" },
      }),
      ...(order && orderId
        ? [
            activityRow(ctx, {
              action: "order.paid",
              clientId,
              object: { kind: "order", id: orderId, name: order.name },
              before: { status: "pending" },
              after: { status: "paid", amount },
            }),
          ]
        : []),
    ],
    events: [
      eventRow(ctx, {
        type: "payment.succeeded",
        clientId,
        object: { id: paid.payment, object: "payment", method: source.method, amount },
      }),
      eventRow(ctx, {
        type: "invoice.paid",
        clientId,
        object: { id: paid.invoice, object: "invoice", status: "paid", total: amount },
      }),
      ...(order
        ? [
            eventRow(ctx, {
              type: "order.paid",
              clientId,
              object: { id: order.id, object: "order", status: "paid" },
            }),
          ]
        : []),
    ],
  };
}
