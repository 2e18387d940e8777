import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction, type Tx } from "@/db";
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

/** Takes an archived customer back. One that was merged stays where it went: `state_conflict`. */
export async function restoreCustomer(ctx: Context, input: CustomerIdInput): Promise<CustomerDto> {
  const scope = authorizeTenant(ctx, "customer:manage");
  const key = { resellerId: scope.clientId, id: input.id };
  return inTransaction(ctx, scope, async (tx) => {
    const before = await lockCustomer(tx, key);
    if (before.mergedIntoId)
      throw new AppError("state_conflict", { detail: "This customer was merged into another one." });
    if (!before.archivedAt)
      throw new AppError("state_conflict", { detail: "This customer is not archived." });
    const after = await tx.customer.update({
      where: { resellerId_id: key },
      data: { archivedAt: null, updatedAt: ctx.clock.now() },
    });
    const dto = toCustomerDto(after);
    await recordActivity(tx, ctx, {
      action: "customer.restored",
      clientId: scope.clientId,
      object: { kind: "customer", id: after.id, name: after.name },
      before: customerFacts(before),
      after: customerFacts(after),
    });
    await emitEvent(tx, ctx, { type: "customer.updated", clientId: scope.clientId, object: dto });
    return dto;
  });
}

/** Locked against orders, which only take it while it is not archived. */
async function lockCustomer(tx: Tx, key: { resellerId: string; id: string }) {
  await tx.$queryRaw`SELECT id FROM customers WHERE reseller_id = ${key.resellerId}::uuid AND id = ${key.id}::uuid FOR UPDATE`;
  const row = await tx.customer.findUnique({ where: { resellerId_id: key } });
  if (!row) throw new AppError("not_found");
  return row;
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
    const before = await lockCustomer(tx, key);
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
