import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, optionalText } from "@/core/text";
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
  /** The total that the buyer saw, in minor units: another one is refused, so that nobody pays a surprise. */
  expectedTotalMinor: z.number().int().min(0).optional(),
});
export type CreateOrderInput = z.infer<typeof createOrderInput>;

export const orderIdInput = z.strictObject({ id: publicId("order") });
export type OrderIdInput = z.infer<typeof orderIdInput>;

export const listOrdersInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  status: z.enum(["pending", "paid", "cancelled"]).optional(),
  customer: publicId("customer").optional(),
  /** Admins only; a client's list is its own whatever is asked. */
  client: publicId("client").optional(),
});
export type ListOrdersInput = z.infer<typeof listOrdersInput>;
