import { z } from "zod";
import type { LockedQuoteDto, OrderDto, OrderItemDto, PriceLineDto } from "@/features/orders";
import { customerSchema } from "./customers";
import { invoiceOfOrderSchema } from "./invoice-summary";
import { bps, cycle, expandable, idOf, metadataSchema, moneySchema, rule, timestamp } from "./shared";

const lineSchema = z
  .strictObject({
    kind: z.enum(["base", "setup", "option"]),
    description: z.string(),
    option_group: idOf("optionGroup").nullable(),
    option: idOf("option").nullable(),
    quantity: z.int(),
    retail: moneySchema.meta({ description: "One unit at retail" }),
    discount_bps: bps,
    wholesale: moneySchema.meta({ description: "One unit as charged" }),
    amount: moneySchema.meta({ description: "wholesale × quantity" }),
    rule,
  })
  .meta({ id: "PriceLine" });

const pricedItem = {
  product: idOf("product"),
  product_name: z.string(),
  cycle,
  quantity: z.int(),
  label: z.string().nullable(),
  lines: z.array(lineSchema),
  retail_total: moneySchema,
  wholesale_total: moneySchema,
  recurring: moneySchema.meta({ description: "What a renewal of one unit costs" }),
  resale: moneySchema.nullable().meta({ description: "What the reseller charges for one unit and cycle" }),
};

const orderItemSchema = z
  .strictObject({ id: idOf("orderItem"), ...pricedItem, services: z.array(idOf("service")) })
  .meta({ id: "OrderItem" });

export const orderSchema = z
  .strictObject({
    id: idOf("order"),
    object: z.literal("order"),
    status: z.enum(["pending", "paid", "cancelled"]),
    customer: expandable("customer", customerSchema).nullable(),
    external_id: z.string().nullable(),
    note: z.string().nullable(),
    metadata: metadataSchema,
    items: z.array(orderItemSchema),
    retail_total: moneySchema,
    wholesale_total: moneySchema.meta({ description: "Before tax" }),
    tax: moneySchema.meta({ description: "What the invoice adds to wholesale_total" }),
    invoice_total: moneySchema.meta({
      description: "What the invoice asks for, and what is taken from the balance: wholesale_total + tax",
    }),
    invoice: expandable("invoice", invoiceOfOrderSchema).nullable(),
    services: z.array(idOf("service")),
    created_at: timestamp,
    updated_at: timestamp,
    paid_at: timestamp.nullable(),
    cancelled_at: timestamp.nullable(),
  })
  .meta({ id: "Order" });

export const quoteSchema = z
  .strictObject({
    id: idOf("quote"),
    object: z.literal("quote"),
    items: z.array(z.strictObject(pricedItem).meta({ id: "QuoteItem" })),
    retail_total: moneySchema,
    wholesale_total: moneySchema.meta({ description: "Before tax" }),
    tax: moneySchema.meta({ description: "What the invoice adds to wholesale_total" }),
    invoice_total: moneySchema.meta({
      description: "What the invoice asks for, and what is taken from the balance: wholesale_total + tax",
    }),
    created_at: timestamp,
    updated_at: timestamp,
    valid_until: timestamp.meta({ description: "Until then one order may name it to keep its prices" }),
  })
  .meta({ id: "Quote" });

export function presentOrder(dto: OrderDto): z.input<typeof orderSchema> {
  return {
    id: dto.id,
    object: "order",
    status: dto.status,
    customer: dto.customerId,
    external_id: dto.externalId,
    note: dto.note,
    metadata: dto.metadata,
    items: dto.items.map((item) => ({ id: item.id, ...presentItem(item), services: item.serviceIds })),
    retail_total: dto.retailTotal,
    wholesale_total: dto.total,
    tax: dto.tax,
    invoice_total: dto.invoiceTotal,
    invoice: dto.invoiceId,
    services: dto.items.flatMap((item) => item.serviceIds),
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
    paid_at: dto.paidAt,
    cancelled_at: dto.cancelledAt,
  };
}

export function presentQuote(dto: LockedQuoteDto): z.input<typeof quoteSchema> {
  return {
    id: dto.id,
    object: "quote",
    items: dto.items.map(presentItem),
    retail_total: dto.retailTotal,
    wholesale_total: dto.total,
    tax: dto.tax,
    invoice_total: dto.invoiceTotal,
    created_at: dto.createdAt,
    updated_at: dto.createdAt,
    valid_until: dto.validUntil,
  };
}

function presentItem(dto: Omit<OrderItemDto, "id" | "serviceIds">) {
  return {
    product: dto.product.id,
    product_name: dto.product.name,
    cycle: dto.cycle,
    quantity: dto.quantity,
    label: dto.label,
    lines: dto.lines.map(presentLine),
    retail_total: dto.retailTotal,
    wholesale_total: dto.total,
    recurring: dto.recurring,
    resale: dto.resale,
  };
}

function presentLine(dto: PriceLineDto): z.input<typeof lineSchema> {
  return {
    kind: dto.kind,
    description: dto.description,
    option_group: dto.optionGroupId,
    option: dto.optionId,
    quantity: dto.quantity,
    retail: dto.retailUnit,
    discount_bps: dto.discountBps,
    wholesale: dto.unit,
    amount: dto.amount,
    rule: dto.rule,
  };
}
