import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import {
  joinRecords,
  type PaymentSource,
  paidRecords,
  paymentRow,
  settlementRecords,
} from "@/features/billing";
import { tierMoveRecords } from "@/features/resellers";
import type { OrderDto } from "../dto";
import type { NewOrder } from "./new-order";

const FROM_BALANCE: PaymentSource = { method: "balance" };

/**
 * What place_order writes beside the order: activity, events and, for one paid from the balance, its payment.
 * `invoiceMinor`: what its invoice asks for, tax included.
 */
export function orderRecords(ctx: Context, order: NewOrder, dto: OrderDto, invoiceMinor: number) {
  const { clientId, currency } = order.basis;
  const invoiceId = toPublicId("invoice", order.invoiceId);
  const created = {
    activity: [
      activityRow(ctx, {
        action: "order.created",
        clientId,
        object: { kind: "order", id: order.id, name: dto.id },
        after: {
          status: "pending",
          channel: dto.channel,
          total: dto.total,
          customer: dto.customerId,
          invoice: invoiceId,
        },
      }),
      ...overrideRows(ctx, order),
    ],
    events: [
      eventRow(ctx, { type: "order.created", clientId, object: { ...dto, object: "order" } }),
      eventRow(ctx, {
        type: "invoice.created",
        clientId,
        object: {
          id: invoiceId,
          object: "invoice",
          status: invoiceMinor === 0 ? "paid" : "issued",
          order: dto.id,
          total: { amount: invoiceMinor, currency },
        },
      }),
    ],
  };
  if (!order.paidAtOnce) return created;

  const invoice = { id: order.invoiceId, name: invoiceId, before: null, orderId: order.id };
  // What asks for nothing is paid as it is issued: others hear of that as of any other.
  if (invoiceMinor === 0) return joinRecords(created, paidRecords(ctx, clientId, invoice));
  const source = FROM_BALANCE;
  const payment = { id: newId(order.now), clientId, amountMinor: invoiceMinor, currency, source };
  return {
    payment: paymentRow(ctx, payment),
    tier_records: tierMoveRecords(ctx, clientId),
    ...joinRecords(created, settlementRecords(ctx, payment, invoice)),
  };
}

/** One row for each price that an admin set; why is the provider's own matter. */
function overrideRows(ctx: Context, { id, basis, items }: NewOrder) {
  return items.flatMap(({ input, product, priced }) => {
    const base = priced.lines.find(({ kind }) => kind === "base");
    if (!input.override || !base) return [];
    return activityRow(ctx, {
      action: "order.price_overridden",
      clientId: basis.clientId,
      object: { kind: "order", id, name: toPublicId("order", id) },
      before: { product: product.name, unit_minor: base.retailMinor, currency: basis.currency },
      after: { unit_minor: base.unitMinor, reason: input.override.reason },
      providerOnly: true,
    });
  });
}
