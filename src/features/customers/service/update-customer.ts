import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { CustomerDto } from "../dto";
import type { CustomerIdInput, UpdateCustomerInput } from "../schemas";
import type { Keep } from "./create-customer";
import { customerFacts, toCustomerDto } from "./customer-row";

/** R50: changes what is named; null clears a field. */
export async function updateCustomer(
  ctx: Context,
  input: UpdateCustomerInput,
  keep?: Keep<CustomerDto>,
  expect?: Expect<CustomerDto>,
): Promise<CustomerDto> {
  const { id, ...changes } = input;
  return changeCustomer(ctx, { id, changes, kind: "customer.updated", keep, expect });
}

/** R50: a deleted customer is archived; `state_conflict` while one of its services runs. */
export async function archiveCustomer(
  ctx: Context,
  input: CustomerIdInput,
  keep?: Keep<CustomerDto>,
  expect?: Expect<CustomerDto>,
): Promise<CustomerDto> {
  return changeCustomer(ctx, {
    id: input.id,
    changes: { archivedAt: ctx.clock.now() },
    kind: "customer.archived",
    refuseWhileRunning: true,
    keep,
    expect,
  });
}

type Change = {
  id: string;
  changes: Omit<UpdateCustomerInput, "id"> & { archivedAt?: Date };
  kind: "customer.updated" | "customer.archived";
  refuseWhileRunning?: boolean;
  keep?: Keep<CustomerDto> | undefined;
  expect?: Expect<CustomerDto> | undefined;
};

async function changeCustomer(ctx: Context, change: Change): Promise<CustomerDto> {
  const scope = authorizeTenant(ctx, "customer:write");
  const key = { resellerId: scope.clientId, id: change.id };
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM customers WHERE reseller_id = ${key.resellerId}::uuid AND id = ${key.id}::uuid FOR UPDATE`;
    const before = await tx.customer.findUnique({ where: { resellerId_id: key } });
    if (!before) throw new AppError("not_found");
    change.expect?.(toCustomerDto(before));
    if (before.archivedAt) throw new AppError("state_conflict", { detail: "This customer is archived." });
    if (change.refuseWhileRunning) {
      const running = await tx.service.count({
        where: {
          clientId: scope.clientId,
          customerId: change.id,
          status: { notIn: ["cancelled", "terminated"] },
        },
      });
      if (running > 0) {
        throw new AppError("state_conflict", {
          detail: "This customer has services that still run: cancel them first.",
        });
      }
    }
    const after = await tx.customer.update({
      where: { resellerId_id: key },
      data: { ...change.changes, updatedAt: ctx.clock.now() },
    });
    const dto = toCustomerDto(after);
    await recordActivity(tx, ctx, {
      action: change.kind,
      clientId: scope.clientId,
      object: { kind: "customer", id: after.id, name: after.name },
      before: customerFacts(before),
      after: customerFacts(after),
    });
    await emitEvent(tx, ctx, { type: change.kind, clientId: scope.clientId, object: dto });
    await change.keep?.(tx, dto);
    return dto;
  });
}
