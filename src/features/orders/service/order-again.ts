import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis } from "@/features/pricing";
import type { OrderAgainDto, OrderItemDto } from "../dto";
import type { OrderIdInput, OrderItemInput } from "../schemas";
import { authorizeCart } from "./cart-owner";
import { appendItems, isOwnCustomer, touchCart } from "./change-cart";
import { priceItem } from "./price-order";
import { readOrder } from "./read-order";

/**
 * Puts the items of a past order into the cart, at what they cost today. What cannot be ordered any more is left out
 * and named. The customer of the order becomes the cart's while it is there.
 */
export async function orderAgain(ctx: Context, { id }: OrderIdInput): Promise<OrderAgainDto> {
  const owner = authorizeCart(ctx);
  const [order, basis, catalog] = await Promise.all([
    readOrder(ctx, owner.scope, id),
    loadPricingBasis(ctx, owner.scope),
    getCatalog(ctx),
  ]);
  const good: OrderItemInput[] = [];
  const refused: OrderAgainDto["refused"] = [];
  for (const item of order.items) {
    const input = toInput(item);
    try {
      priceItem(catalog, input, basis);
      good.push(input);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ name: item.product.name, problem: error.detail });
    }
  }
  if (good.length === 0) return { added: 0, refused };
  const customer = order.customerId && parsePublicId("customer", order.customerId);
  await inTransaction(ctx, owner.scope, async (tx) => {
    await appendItems(tx, ctx, owner, good);
    if (customer && (await isOwnCustomer(tx, owner, customer)))
      await touchCart(tx, ctx, owner, { customerId: customer });
  });
  return { added: good.length, refused };
}

/** What was asked for, as its lines tell: an option's quantity stands in them for all units. */
function toInput(item: OrderItemDto): OrderItemInput {
  const options = item.lines.flatMap(({ kind, optionGroupId, optionId, quantity }) => {
    if (kind !== "option" || !optionGroupId || !optionId) return [];
    return {
      group: parsePublicId("optionGroup", optionGroupId) ?? "",
      option: parsePublicId("option", optionId) ?? "",
      quantity: quantity / item.quantity,
    };
  });
  return {
    product: parsePublicId("product", item.product.id) ?? "",
    cycle: item.cycle,
    quantity: item.quantity,
    label: item.label,
    options,
    resaleMinor: item.resale?.amount ?? null,
  };
}
