import { ruleColumns } from "@/features/pricing";
import type { NewOrder, NewOrderItem } from "./new-order";

/** The order's rows in the database's own names, for place_order. */
export function orderRows(order: NewOrder) {
  const { basis, input, priced, items } = order;
  return {
    order: {
      id: order.id,
      client_id: basis.clientId,
      customer_id: input.customer ?? null,
      channel: order.channel,
      price_kind: basis.terms.kind,
      currency: basis.currency,
      retail_total_minor: priced.retailTotalMinor,
      total_minor: priced.totalMinor,
      external_id: input.externalId ?? null,
      note: input.note ?? null,
      metadata: input.metadata,
      created_at: order.now.toISOString(),
    },
    items: items.map((item, position) => itemRow(order, item, position)),
    lines: items.flatMap((item) => lineRows(order, item)),
    services: items.flatMap((item) => serviceRows(order, item)),
  };
}

function itemRow(order: NewOrder, { id, input, product, priced }: NewOrderItem, position: number) {
  return {
    id,
    order_id: order.id,
    client_id: order.basis.clientId,
    position,
    product_id: product.id,
    product_name: product.name,
    cycle: input.cycle,
    quantity: input.quantity,
    label: input.label ?? null,
    retail_total_minor: priced.retailTotalMinor,
    total_minor: priced.totalMinor,
    resale_minor: input.resaleMinor ?? null,
  };
}

function lineRows(order: NewOrder, item: NewOrderItem) {
  return item.priced.lines.map((line, position) => ({
    order_item_id: item.id,
    position,
    client_id: order.basis.clientId,
    kind: line.kind,
    description: line.description,
    option_group_id: line.optionGroupId,
    option_id: line.optionId,
    quantity: line.quantity,
    retail_unit_minor: line.retailMinor,
    discount_bps: line.discountBps,
    unit_minor: line.unitMinor,
    amount_minor: line.amountMinor,
    ...ruleColumns(line),
  }));
}

function serviceRows(order: NewOrder, item: NewOrderItem) {
  const at = order.now.toISOString();
  return item.serviceIds.map((id) => ({
    id,
    client_id: order.basis.clientId,
    customer_id: order.input.customer ?? null,
    order_id: order.id,
    order_item_id: item.id,
    product_id: item.product.id,
    product_name: item.product.name,
    label: item.input.label ?? null,
    status: "pending",
    cycle: item.input.cycle,
    currency: order.basis.currency,
    recurring_retail_minor: item.priced.recurringRetailMinor,
    recurring_minor: item.priced.recurringMinor,
    resale_minor: item.input.resaleMinor ?? null,
    period_start: null,
    period_end: null,
    activated_at: null,
    created_at: at,
    updated_at: at,
  }));
}
