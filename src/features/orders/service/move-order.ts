import { authorizeEither, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { assertTransition } from "@/core/transitions";
import { type Context, callMoneyFunction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { type MoneyResult, type ReadInvoice, settleFromBalance } from "@/features/billing";
import { ORDER_TRANSITIONS } from "../domain/order-states";
import type { OrderDetailDto, OrderDto } from "../dto";
import type { OrderIdInput } from "../schemas";
import { type KeepOrder, keptRow, type OrderResult, toOrderResult } from "./kept-order";
import { readOrder } from "./read-order";

type Options = { idempotency?: KeepOrder | undefined };

/**
 * R38, R51: cancels a pending order, the actor's own or, for an admin, anybody's, in one statement; its invoice is
 * voided and its services never start. `state_conflict` once money or a credit note stands on that invoice.
 */
export async function cancelOrder(
  ctx: Context,
  input: OrderIdInput,
  options: Options = {},
): Promise<OrderResult> {
  const scope = authorizeEither(ctx, "order:create", "order:place");
  const before = await readOrder(ctx, scope, input.id);
  assertTransition(ORDER_TRANSITIONS, "order", before.status, "cancelled");
  const at = ctx.clock.now().toISOString();
  const after: OrderDto = { ...toPlainOrder(before), status: "cancelled", cancelledAt: at, updatedAt: at };
  const clientId = parsePublicId("client", before.clientId) ?? "";
  const work = callMoneyFunction<MoneyResult>(ctx, "cancel_order", {
    client_id: clientId,
    order_id: input.id,
    at,
    idempotency: keptRow(ctx, clientId, options.idempotency, after),
    activity: [
      activityRow(ctx, {
        action: "order.cancelled",
        clientId,
        object: { kind: "order", id: input.id, name: before.id },
        before: { status: before.status },
        after: { status: after.status },
      }),
    ],
    events: [eventRow(ctx, { type: "order.cancelled", clientId, object: { ...after, object: "order" } })],
  });
  return toOrderResult(await work.catch(refuseOnceMoved), after);
}

/** Its invoice is paid or credited, at least in part: that is no longer taken back with the order. */
function refuseOnceMoved(error: unknown): never {
  if (!(error instanceof AppError && error.code === "state_conflict")) throw error;
  const detail =
    "Money or a credit note stands on this order's invoice by now: credit what is left of it instead.";
  throw new AppError("state_conflict", { detail, cause: error });
}

/** R77: pays a pending order's invoice from the balance, in one statement. */
export async function payOrder(
  ctx: Context,
  input: OrderIdInput,
  options: Options = {},
): Promise<OrderResult> {
  const scope = authorizeTenant(ctx, "order:pay");
  const before = await readOrder(ctx, scope, input.id);
  assertTransition(ORDER_TRANSITIONS, "order", before.status, "paid");
  const invoice = invoiceOf(before, { clientId: scope.clientId, orderId: input.id });
  const at = ctx.clock.now().toISOString();
  const after: OrderDto = { ...toPlainOrder(before), status: "paid", paidAt: at, updatedAt: at };
  const idempotency = keptRow(ctx, scope.clientId, options.idempotency, after);
  return toOrderResult(await settleFromBalance(ctx, invoice, { idempotency }), after);
}

function invoiceOf(
  { invoice, client }: OrderDetailDto,
  ids: { clientId: string; orderId: string },
): ReadInvoice {
  const id = invoice && parsePublicId("invoice", invoice.id);
  if (!id) throw new AppError("state_conflict", { detail: "This order has no invoice." });
  const { number: name, status, due } = invoice;
  return { ...ids, id, clientName: client.name, name, status, currency: due.currency, dueMinor: due.amount };
}

function toPlainOrder({
  number: _n,
  client: _c,
  customer: _u,
  invoice: _i,
  services: _s,
  ...order
}: OrderDetailDto): OrderDto {
  return order;
}
