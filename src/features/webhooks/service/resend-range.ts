import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ResendRangeInput } from "../schemas";
import { endpointObject, lockEndpoint } from "./endpoint-row";

const DAY_MS = 86_400_000;

/** So many at most are sent again at once. */
const MOST = 10_000;

/** How many deliveries `resendRange` would send again. */
export async function countRange(ctx: Context, input: ResendRangeInput): Promise<number> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const where = { resellerId_id: { resellerId: tenant.clientId, id: input.id } };
    if (!(await tx.webhookEndpoint.findUnique({ where, select: { id: true } })))
      throw new AppError("not_found");
    return await tx.webhookDelivery.count({ where: within(tenant.clientId, input) });
  });
}

/**
 * Sends again what is over of some days, each with all its tries before it; what is still being tried stays as it is.
 * Returns how many.
 *
 * @throws {AppError} `state_conflict` while the endpoint is disabled, or for more than 10,000
 */
export async function resendRange(ctx: Context, input: ResendRangeInput): Promise<number> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const endpoint = await lockEndpoint(tx, tenant.clientId, input.id);
    if (endpoint.status !== "active")
      throw new AppError("state_conflict", { detail: "This endpoint is disabled: enable it first." });
    const where = within(tenant.clientId, input);
    if ((await tx.webhookDelivery.count({ where })) > MOST)
      throw new AppError("state_conflict", { detail: "These are more than 10,000: choose fewer days." });
    const data = { status: "pending", attempts: 0, nextTryAt: ctx.clock.now() };
    const { count } = await tx.webhookDelivery.updateMany({ where, data });
    const { from, to, status } = input;
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.resent",
      clientId: tenant.clientId,
      object: endpointObject(endpoint),
      after: { from, to, status: status ?? null, count },
    });
    return count;
  });
}

function within(
  resellerId: string,
  { id: endpointId, from, to, status }: ResendRangeInput,
): Prisma.WebhookDeliveryWhereInput {
  const [start, end] = [new Date(from), new Date(new Date(to).getTime() + DAY_MS)];
  return {
    resellerId,
    endpointId,
    status: status ?? { in: ["succeeded", "failed"] },
    id: { gte: firstIdAt(start), lt: firstIdAt(end) },
  };
}
