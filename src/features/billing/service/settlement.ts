import { formatRate } from "@/core/exchange-rate-text";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { gatewayOf, type NewPayment, type PaymentSource } from "./payment-row";

/** An invoice that a payment goes to. `before`: the status it had; null while it is being made. */
export type SettledInvoice = { id: string; name: string; before: string | null; orderId: string | null };

/** Rows of activity and outbox, for a money function. */
export type Records = { activity: object[]; events: object[] };

/** The records of a payment for an invoice that it pays in whole, and with it its order. */
export function settlementRecords(ctx: Context, payment: NewPayment, invoice: SettledInvoice): Records {
  return joinRecords(paymentRecords(ctx, payment, invoice), paidRecords(ctx, payment.clientId, invoice));
}

export function joinRecords(...records: Records[]): Records {
  return {
    activity: records.flatMap(({ activity }) => activity),
    events: records.flatMap(({ events }) => events),
  };
}

/**
 * Money came in, for an invoice or several or, without one, for the balance. What is let go is no money that others hear
 * of.
 */
export function paymentRecords(
  ctx: Context,
  { id, clientId, amountMinor, currency, source }: NewPayment,
  invoice: SettledInvoice | null,
  others: readonly SettledInvoice[] = [],
): Records {
  const amount = { amount: amountMinor, currency };
  const { method } = source;
  const reference = gatewayOf(source)?.reference ?? null;
  const payment = toPublicId("payment", id);
  const invoices = invoice ? [invoice, ...others] : [];
  const names = invoices.map(({ name }) => name).join(", ");
  const received = receivedObject(source);
  const object = {
    id: payment,
    object: "payment",
    method,
    amount,
    ...received,
    invoice: invoice && toPublicId("invoice", invoice.id),
    ...(others.length > 0 && { invoices: invoices.map((one) => toPublicId("invoice", one.id)) }),
  };
  return {
    activity: [
      activityRow(ctx, {
        action: "payment.recorded",
        clientId,
        object: { kind: "payment", id, name: names || payment },
        after: { amount, method, reference, ...received, invoice: names || null },
      }),
    ],
    events: method === "rounding" ? [] : [eventRow(ctx, { type: "payment.succeeded", clientId, object })],
  };
}

/** What came in another currency, and the rate at which it counts, for those that hear of the payment. */
function receivedObject(source: PaymentSource) {
  const received = gatewayOf(source)?.received;
  if (!received) return {};
  const amount = { amount: received.amountMinor, currency: received.currency };
  return { received: amount, exchange_rate: formatRate(received.rateMillionths) };
}

/** An invoice is paid, by money or by a credit note, and with it its order. */
export function paidRecords(ctx: Context, clientId: string, invoice: SettledInvoice): Records {
  const { orderId } = invoice;
  const settled: Records = {
    activity: [
      activityRow(ctx, {
        action: "invoice.paid",
        clientId,
        object: { kind: "invoice", id: invoice.id, name: invoice.name },
        before: invoice.before ? { status: invoice.before } : undefined,
        after: { status: "paid" },
      }),
    ],
    events: [
      eventRow(ctx, {
        type: "invoice.paid",
        clientId,
        object: {
          id: toPublicId("invoice", invoice.id),
          object: "invoice",
          number: invoice.name,
          status: "paid",
        },
      }),
    ],
  };
  return orderId ? joinRecords(settled, orderPaidRecords(ctx, clientId, orderId)) : settled;
}

function orderPaidRecords(ctx: Context, clientId: string, orderId: string): Records {
  const name = toPublicId("order", orderId);
  return {
    activity: [
      activityRow(ctx, {
        action: "order.paid",
        clientId,
        object: { kind: "order", id: orderId, name },
        before: { status: "pending" },
        after: { status: "paid" },
      }),
    ],
    events: [
      eventRow(ctx, { type: "order.paid", clientId, object: { id: name, object: "order", status: "paid" } }),
    ],
  };
}

/** What of a payment went to the client's balance. */
export function balanceRecords(
  ctx: Context,
  payment: NewPayment,
  clientName: string,
  amountMinor: number,
): Records {
  const { clientId, currency, source } = payment;
  return {
    activity: [
      activityRow(ctx, {
        action: "balance.topped_up",
        clientId,
        object: { kind: "client", id: clientId, name: clientName },
        after: {
          amount: { amount: amountMinor, currency },
          method: source.method,
          reference: gatewayOf(source)?.reference ?? null,
          payment: toPublicId("payment", payment.id),
        },
      }),
    ],
    events: [],
  };
}
