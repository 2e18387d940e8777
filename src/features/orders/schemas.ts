import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, optionalText, requiredLine } from "@/core/text";
import { metadata } from "@/features/customers";

export const MAX_ITEMS = 50;
export const MAX_QUANTITY = 100;

export const selectionInput = z.strictObject({
  group: publicId("optionGroup"),
  option: publicId("option"),
  quantity: z.number().int().min(1).max(100_000).default(1),
});

export const orderItemInput = z.strictObject({
  product: publicId("product"),
  cycle: z.enum(BILLING_CYCLES),
  quantity: z.number().int().min(1).max(MAX_QUANTITY).default(1),
  label: optionalLine(120).nullish(),
  options: z.array(selectionInput).max(40).default([]),
  /** What the reseller charges for one unit and cycle, in the order's currency (R22). */
  resaleMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullish(),
});
export type OrderItemInput = z.infer<typeof orderItemInput>;

/** What an admin charges for one unit of the product itself, instead of what the rules say, and why. */
export const overrideInput = z.strictObject({
  unitMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  reason: requiredLine(500),
});
export type OverrideInput = z.infer<typeof overrideInput>;

export const quoteOrderInput = z.strictObject({ items: z.array(orderItemInput).min(1).max(MAX_ITEMS) });
export type QuoteOrderInput = z.infer<typeof quoteOrderInput>;

export const createOrderInput = z.strictObject({
  ...quoteOrderInput.shape,
  /** A reseller orders for one of its customers; a direct client has none. */
  customer: publicId("customer").nullish(),
  externalId: optionalLine(128).nullish(),
  note: optionalText(2_000).nullish(),
  metadata: metadata.default({}),
  payWith: z.enum(["balance"]).nullish(),
  /** Whose prices it keeps: of the same items, within 15 minutes, once. */
  quote: publicId("quote").nullish(),
  /** The total that the buyer saw, in minor units: another one is refused, so that nobody pays a surprise. */
  expectedTotalMinor: z.number().int().min(0).optional(),
});
export type CreateOrderInput = z.infer<typeof createOrderInput>;

/** Only what is named changes; null clears a field. */
export const updateOrderInput = z.strictObject({
  id: publicId("order"),
  externalId: optionalLine(128).nullish(),
  note: optionalText(2_000).nullish(),
  metadata: metadata.optional(),
});
export type UpdateOrderInput = z.infer<typeof updateOrderInput>;

/** An order that an admin places for a client, at that client's terms. */
export const placeOrderForInput = z.strictObject({
  client: publicId("client"),
  items: z
    .array(z.strictObject({ ...orderItemInput.shape, override: overrideInput.nullish() }))
    .min(1)
    .max(MAX_ITEMS),
  customer: publicId("customer").nullish(),
  note: optionalText(2_000).nullish(),
  payWith: z.enum(["balance"]).nullish(),
  expectedTotalMinor: z.number().int().min(0).optional(),
});
export type PlaceOrderForInput = z.infer<typeof placeOrderForInput>;

export const clientCatalogInput = z.strictObject({ client: publicId("client") });
export type ClientCatalogInput = z.infer<typeof clientCatalogInput>;

export const orderIdInput = z.strictObject({ id: publicId("order") });
export type OrderIdInput = z.infer<typeof orderIdInput>;

const day = z.iso.date();

const orderFilters = {
  q: optionalLine(120),
  status: z.enum(["pending", "paid", "cancelled"]).optional(),
  channel: z.enum(["portal", "api", "admin"]).optional(),
  customer: publicId("customer").optional(),
  /** Days of UTC, both included. */
  from: day.optional(),
  to: day.optional(),
  /** Admins only; a client's list is its own whatever is asked. */
  client: publicId("client").optional(),
};

export const listOrdersInput = z.strictObject({ ...pageInput, ...orderFilters });
export type ListOrdersInput = z.infer<typeof listOrdersInput>;

export const exportOrdersInput = z.strictObject(orderFilters);
export type ExportOrdersInput = z.infer<typeof exportOrdersInput>;

export const changeCartItemInput = z.strictObject({
  id: publicId("cartItem"),
  cycle: z.enum(BILLING_CYCLES).optional(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY).optional(),
  options: z.array(selectionInput).max(40).optional(),
  /** Null takes it away; absent leaves it. */
  label: optionalLine(120).nullish(),
  resaleMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullish(),
});
export type ChangeCartItemInput = z.infer<typeof changeCartItemInput>;

export const cartItemIdInput = z.strictObject({ id: publicId("cartItem") });
export type CartItemIdInput = z.infer<typeof cartItemIdInput>;

/** Whom the cart is for; null for the client's own use. */
export const assignCartInput = z.strictObject({ customer: publicId("customer").nullable() });
export type AssignCartInput = z.infer<typeof assignCartInput>;

export const placeCartInput = z.strictObject({
  /** Of the cart that the buyer saw. */
  version: z.number().int().min(1),
  /** What the buyer saw each item cost: another price is refused, and named. */
  seen: z
    .array(z.strictObject({ id: publicId("cartItem"), totalMinor: z.number().int().min(0) }))
    .max(MAX_ITEMS),
  note: optionalText(2_000).nullish(),
  payWith: z.enum(["balance"]).nullish(),
});
export type PlaceCartInput = z.infer<typeof placeCartInput>;
