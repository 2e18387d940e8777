import { z } from "zod";
import { fieldError } from "@/core/errors";
import {
  createOrderInput,
  MAX_ITEMS,
  type OrderItemInput,
  orderItemInput,
  updateOrderInput,
} from "@/features/orders";

const { resaleMinor, ...itemShape } = orderItemInput.shape;

const itemBody = z
  .strictObject({
    ...itemShape,
    resale: z
      .strictObject({ amount: resaleMinor.unwrap().unwrap(), currency: z.string() })
      .nullish()
      .meta({ description: "What you charge your customer for one unit and cycle, in your currency" }),
  })
  .meta({ id: "OrderItemCreate" });

type ItemBody = z.output<typeof itemBody>;

const items = z.array(itemBody).min(1).max(MAX_ITEMS);

export const quoteCreateBody = z.strictObject({ items }).meta({ id: "QuoteCreate" });

const { customer, externalId, note, metadata, payWith, quote } = createOrderInput.shape;

/** `POST /orders` of api.md. */
export const orderCreateBody = z
  .strictObject({
    customer,
    external_id: externalId,
    pay_with: payWith,
    quote: quote.meta({ description: "Keeps the prices of this quote: for the same items, once" }),
    items,
    note,
    metadata,
  })
  .meta({ id: "OrderCreate" });

const { id: _id, externalId: changedId, ...changes } = updateOrderInput.shape;

export const orderUpdateBody = z.strictObject({ external_id: changedId, ...changes }).meta({
  id: "OrderUpdate",
  description: "Only what is named changes; null clears a field.",
});

/** Where the verb's names and the body's differ. */
export const ORDER_FIELD_NAMES = { resaleMinor: "resale/amount" } as const;

/** @throws {AppError} `validation_failed` for a resale price in another currency than the reseller's */
export function toOrderItems(bodies: readonly ItemBody[], currency: string): OrderItemInput[] {
  return bodies.map(({ resale, ...item }, index) => {
    if (resale && resale.currency !== currency) {
      throw fieldError(
        ["items", index, "resale", "currency"],
        "invalid_value",
        `Your currency is ${currency}`,
      );
    }
    return { ...item, resaleMinor: resale?.amount };
  });
}
