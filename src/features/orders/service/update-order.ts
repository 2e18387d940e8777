import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { Keep } from "@/features/customers";
import type { OrderDto } from "../dto";
import type { UpdateOrderInput } from "../schemas";
import { ORDER_INCLUDE, toOrderDto } from "./order-row";

/**
 * What an order is called by its buyer: the caller's own id, metadata, note. Null clears a field; whatever its status
 * is, for none of this is what was ordered.
 *
 * @throws {AppError} `duplicate_external_id` when another order of the client has the external id
 */
export async function updateOrder(
  ctx: Context,
  input: UpdateOrderInput,
  options: { keep?: Keep<OrderDto> | undefined; expect?: Expect<OrderDto> | undefined } = {},
): Promise<OrderDto> {
  const scope = authorizeTenant(ctx, "order:create");
  const { id, ...changes } = input;
  const where = { clientId_id: { clientId: scope.clientId, id } };
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM orders WHERE client_id = ${scope.clientId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const row = await tx.order.findUnique({ where, include: ORDER_INCLUDE });
    if (!row) throw new AppError("not_found");
    const before = toOrderDto(row);
    options.expect?.(before);
    const data = { ...changes, updatedAt: ctx.clock.now() };
    const after = toOrderDto(await tx.order.update({ where, data, include: ORDER_INCLUDE }));
    await recordActivity(tx, ctx, {
      action: "order.updated",
      clientId: scope.clientId,
      object: { kind: "order", id, name: after.id },
      before: shown(before),
      after: shown(after),
    });
    const object = { ...after, object: "order" };
    await emitEvent(tx, ctx, { type: "order.updated", clientId: scope.clientId, object });
    await options.keep?.(tx, after);
    return after;
  });
}

function shown({ externalId, note, metadata }: OrderDto) {
  return { external_id: externalId, note, metadata };
}
