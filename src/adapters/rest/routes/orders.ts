import { Replay } from "@/features/activity";
import {
  cancelOrder,
  createOrder,
  getWholeOrder,
  type KeepAnswerOf,
  listOrdersInput,
  listWholeOrders,
  lockQuote,
  type OrderDto,
  type OrderResult,
  orderIdInput,
  payOrder,
  updateOrder,
} from "@/features/orders";
import { defineList, externalIdFilter } from "../list-route";
import { orderSchema, presentOrder, presentQuote, quoteSchema } from "../presenters/orders";
import { knownBasisOf } from "../pricing-basis";
import { defineRoute, type RouteCall } from "../route";
import {
  ORDER_FIELD_NAMES,
  orderCreateBody,
  orderUpdateBody,
  quoteCreateBody,
  toOrderItems,
} from "./order-body";

const tag = "Orders";
const { status, customer, q } = listOrdersInput.shape;

/** How an answer is kept: by the one statement of its effect, which takes the answer along. */
function keepIn<T>(
  { idempotency, render }: RouteCall<unknown, unknown, unknown, T>,
  status: number,
): { idempotency?: KeepAnswerOf<T> } {
  return idempotency ? { idempotency: { ...idempotency, status, render } } : {};
}

/** The order that has been written, or the first answer of an equal request. */
function orderOf(result: OrderResult): OrderDto {
  if (result.replay) throw new Replay(result.replay);
  return result.order;
}

export const orderRoutes = [
  defineRoute({
    method: "POST",
    path: "/orders/quote",
    name: "quoteOrder",
    scope: "orders:write",
    tag,
    summary: "Price an order, line by line",
    description:
      "The same calculation as an order's. Until `valid_until` one order of the same items may name the quote to keep its prices, whatever they have become; what goes out of sale meanwhile can no longer be ordered.",
    body: quoteCreateBody,
    response: quoteSchema,
    idempotent: "verb",
    fieldNames: ORDER_FIELD_NAMES,
    run: async (call) => {
      const { ctx, caller, body } = call;
      const items = toOrderItems(body.items, caller.currency);
      const { made, replay } = await lockQuote(
        ctx,
        { items },
        { known: await knownBasisOf(call.ctx, call.caller), ...keepIn(call, 200) },
      );
      if (replay) throw new Replay(replay);
      return made;
    },
    present: presentQuote,
  }),
  defineList({
    path: "/orders",
    name: "listOrders",
    scope: "orders:read",
    tag,
    summary: "Your orders",
    description: "The newest first, each with its items and lines as they were priced.",
    filters: { q },
    anyOf: { status: status.unwrap(), customer: customer.unwrap(), external_id: externalIdFilter },
    createdRange: true,
    expand: ["customer", "invoice"],
    item: orderSchema,
    run: (ctx, { q, among: { external_id: externalId, ...among } }, page) =>
      listWholeOrders(ctx, { q, among: { ...among, externalId }, ...page }),
    present: presentOrder,
  }),
  defineRoute({
    method: "POST",
    path: "/orders",
    name: "createOrder",
    scope: "orders:write",
    tag,
    summary: "Place an order",
    errors: ["insufficient_balance", "duplicate_external_id", "state_conflict"],
    description:
      "With `pay_with: balance` it is paid at once, or refused with 402 and nothing created; otherwise it is pending, with an open invoice.",
    status: 201,
    body: orderCreateBody,
    response: orderSchema,
    idempotent: "verb",
    dryRun: true,
    fieldNames: ORDER_FIELD_NAMES,
    run: async (call) => {
      const { ctx, caller, body, isDryRun: dryRun } = call;
      const { items, external_id: externalId, pay_with: payWith, ...rest } = body;
      const input = { ...rest, externalId, payWith, items: toOrderItems(items, caller.currency) };
      return orderOf(
        await createOrder(ctx, input, {
          known: await knownBasisOf(call.ctx, call.caller),
          dryRun,
          ...keepIn(call, 201),
        }),
      );
    },
    present: presentOrder,
  }),
  defineRoute({
    method: "GET",
    path: "/orders/{id}",
    name: "getOrder",
    scope: "orders:read",
    tag,
    summary: "One order",
    description: "With its lines, its invoice and its services. Prices stay as they were when it was placed.",
    params: orderIdInput,
    expand: ["customer", "invoice"],
    response: orderSchema,
    run: ({ ctx, params }): Promise<OrderDto> => getWholeOrder(ctx, params),
    present: presentOrder,
  }),
  defineRoute({
    method: "PATCH",
    path: "/orders/{id}",
    name: "updateOrder",
    scope: "orders:write",
    tag,
    summary: "Change what an order is called",
    description: "Your own id, the note and the metadata. What was ordered and what it costs never changes.",
    errors: ["duplicate_external_id"],
    params: orderIdInput,
    body: orderUpdateBody,
    response: orderSchema,
    idempotent: "verb",
    run: ({ ctx, params, body: { external_id, ...rest }, keep, expect }) =>
      updateOrder(ctx, { ...params, ...rest, externalId: external_id }, { keep, expect }),
    present: presentOrder,
  }),
  defineRoute({
    method: "POST",
    path: "/orders/{id}/cancel",
    name: "cancelOrder",
    scope: "orders:write",
    tag,
    summary: "Cancel a pending order",
    errors: ["state_conflict"],
    description: "Its invoice is voided, and its services never start.",
    params: orderIdInput,
    response: orderSchema,
    idempotent: "verb",
    run: async (call) => orderOf(await cancelOrder(call.ctx, call.params, keepIn(call, 200))),
    present: presentOrder,
  }),
  defineRoute({
    method: "POST",
    path: "/orders/{id}/pay",
    name: "payOrder",
    scope: "orders:write",
    tag,
    summary: "Pay a pending order from the balance",
    description: "Answers 402, and nothing changes, when balance and credit do not cover it.",
    errors: ["insufficient_balance", "state_conflict"],
    params: orderIdInput,
    response: orderSchema,
    idempotent: "verb",
    run: async (call) => orderOf(await payOrder(call.ctx, call.params, keepIn(call, 200))),
    present: presentOrder,
  }),
];
