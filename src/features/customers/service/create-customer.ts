import { authorizeTenant } from "@/core/access";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { CustomerDto } from "../dto";
import type { CreateCustomerInput } from "../schemas";
import { customerFacts, toCustomerDto } from "./customer-row";

/** Runs with the effect, in its transaction: how a door keeps its answer (api.md, "Idempotency"). */
export type Keep<T> = (tx: Tx, dto: T) => Promise<void>;

/** R50. `duplicate_external_id` when the reseller has used the external id. */
export async function createCustomer(
  ctx: Context,
  input: CreateCustomerInput,
  keep?: Keep<CustomerDto>,
): Promise<CustomerDto> {
  const scope = authorizeTenant(ctx, "customer:write");
  const now = ctx.clock.now();
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.customer.create({
      data: { id: newId(now), resellerId: scope.clientId, ...input, createdAt: now, updatedAt: now },
    });
    const dto = toCustomerDto(row);
    await recordActivity(tx, ctx, {
      action: "customer.created",
      clientId: scope.clientId,
      object: { kind: "customer", id: row.id, name: row.name },
      after: customerFacts(row),
    });
    await emitEvent(tx, ctx, { type: "customer.created", clientId: scope.clientId, object: dto });
    await keep?.(tx, dto);
    return dto;
  });
}
