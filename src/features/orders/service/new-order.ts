import { newId, toPublicId } from "@/core/ids";
import type { Money } from "@/core/money";
import type { PriceLine, PricingBasis } from "@/features/pricing";
import type { OrderDto, OrderItemDto, PriceLineDto, QuoteDto } from "../dto";
import type { CreateOrderInput } from "../schemas";
import type { PricedOrder, PricedOrderItem } from "./price-order";

export type OrderChannel = "portal" | "api" | "admin";

/** An order that is priced and has its ids, but is not written yet. */
export type NewOrder = {
  id: string;
  invoiceId: string;
  now: Date;
  basis: PricingBasis;
  input: Omit<CreateOrderInput, "items" | "expectedTotalMinor">;
  channel: OrderChannel;
  /** Paid as it is placed: by the balance, or because it costs nothing. */
  paidAtOnce: boolean;
  priced: PricedOrder;
  items: NewOrderItem[];
};

export type NewOrderItem = PricedOrderItem & { id: string; serviceIds: string[] };

/** One service for each unit ordered. */
export function withIds(items: readonly PricedOrderItem[], now: Date): NewOrderItem[] {
  return items.map((item) => ({
    ...item,
    id: newId(now),
    serviceIds: Array.from({ length: item.input.quantity }, () => newId(now)),
  }));
}

export function toPriceLineDto(line: PriceLine, currency: string): PriceLineDto {
  const money = (amount: number): Money => ({ amount, currency });
  return {
    kind: line.kind,
    description: line.description,
    optionGroupId: line.optionGroupId && toPublicId("optionGroup", line.optionGroupId),
    optionId: line.optionId && toPublicId("option", line.optionId),
    quantity: line.quantity,
    retailUnit: money(line.retailMinor),
    unit: money(line.unitMinor),
    amount: money(line.amountMinor),
    discountBps: line.discountBps,
    rule: line.rule,
    tierName: line.tierName,
    ruledUnit: money(line.ruledMinor),
    cap: line.cap,
    ruleValidTo: line.validTo === null ? null : new Date(line.validTo).toISOString(),
  };
}

export function toQuoteDto(priced: PricedOrder, { currency, terms }: PricingBasis): QuoteDto {
  return {
    currency,
    priceKind: terms.kind,
    items: priced.items.map((item) => toQuoteItem(item, currency)),
    retailTotal: { amount: priced.retailTotalMinor, currency },
    total: { amount: priced.totalMinor, currency },
  };
}

export function toQuoteItem(
  { input, product, priced }: PricedOrderItem,
  currency: string,
): Omit<OrderItemDto, "id" | "serviceIds"> {
  const money = (amount: number): Money => ({ amount, currency });
  return {
    product: { id: toPublicId("product", product.id), name: product.name },
    cycle: input.cycle,
    quantity: input.quantity,
    label: input.label ?? null,
    lines: priced.lines.map((line) => toPriceLineDto(line, currency)),
    retailTotal: money(priced.retailTotalMinor),
    total: money(priced.totalMinor),
    recurring: money(priced.recurringMinor),
    resale: input.resaleMinor == null ? null : money(input.resaleMinor),
  };
}

/** The order as it will stand once it is written: what an idempotent answer keeps. */
export function toNewOrderDto(order: NewOrder): OrderDto {
  const { basis, input, priced } = order;
  const at = order.now.toISOString();
  return {
    id: toPublicId("order", order.id),
    status: order.paidAtOnce ? "paid" : "pending",
    priceKind: basis.terms.kind,
    channel: order.channel,
    clientId: toPublicId("client", basis.clientId),
    customerId: input.customer ? toPublicId("customer", input.customer) : null,
    externalId: input.externalId ?? null,
    note: input.note ?? null,
    metadata: input.metadata,
    items: order.items.map((item) => ({
      id: toPublicId("orderItem", item.id),
      ...toQuoteItem(item, basis.currency),
      serviceIds: item.serviceIds.map((id) => toPublicId("service", id)),
    })),
    retailTotal: { amount: priced.retailTotalMinor, currency: basis.currency },
    total: { amount: priced.totalMinor, currency: basis.currency },
    invoiceId: toPublicId("invoice", order.invoiceId),
    createdAt: at,
    updatedAt: at,
    paidAt: order.paidAtOnce ? at : null,
    cancelledAt: null,
  };
}
