import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { snakeCased } from "@/core/snake-cased";
import { assertTransition } from "@/core/transitions";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { DELIVERY_TRANSITIONS, type DeliveryStatus } from "../domain/delivery-states";
import { type EndpointRow, toDeliveryDto, toEndpointDto, type WebhookDeliveryDto } from "../dto";
import { TEST_EVENT_TYPE } from "../event-types";
import type { DeliveryIdInput, EndpointIdInput } from "../schemas";
import { deliveryRow } from "./delivery-row";
import { endpointObject, type Keep, lockEndpoint } from "./endpoint-row";

function assertActive(endpoint: EndpointRow): void {
  if (endpoint.status === "active") return;
  throw new AppError("state_conflict", { detail: "This endpoint is disabled: enable it first." });
}

/** Sends the endpoint an event of its own, which no other endpoint hears of; `state_conflict` while it is disabled. */
export async function testEndpoint(
  ctx: Context,
  { id }: EndpointIdInput,
  keep?: Keep<WebhookDeliveryDto>,
): Promise<WebhookDeliveryDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const endpoint = await lockEndpoint(tx, tenant.clientId, id);
    assertActive(endpoint);
    const now = ctx.clock.now();
    const { id: objectId, ...rest } = toEndpointDto(endpoint, now);
    const shown = JSON.stringify({ id: objectId, object: "webhook_endpoint", ...snakeCased(rest) });
    const event = { id: newId(now), type: TEST_EVENT_TYPE, createdAt: now, shown, objectId };
    const row = await tx.webhookDelivery.create({ data: deliveryRow(endpoint, event, now) });
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.tested",
      clientId: tenant.clientId,
      object: endpointObject(endpoint),
    });
    const dto = toDeliveryDto(row);
    await keep?.(tx, dto);
    return dto;
  });
}

/** Sends again what is over, with all its tries before it; `state_conflict` while it is still being tried. */
export async function resendDelivery(
  ctx: Context,
  { id }: DeliveryIdInput,
  keep?: Keep<WebhookDeliveryDto>,
): Promise<WebhookDeliveryDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  const resellerId = tenant.clientId;
  return await inTransaction(ctx, tenant, async (tx) => {
    const found = await tx.webhookDelivery.findFirst({ where: { id, resellerId } });
    if (!found) throw new AppError("not_found");
    const endpoint = await lockEndpoint(tx, resellerId, found.endpointId);
    assertActive(endpoint);
    await tx.$queryRaw`SELECT id FROM webhook_deliveries WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.webhookDelivery.findUniqueOrThrow({ where: { id } });
    assertTransition(DELIVERY_TRANSITIONS, "delivery", before.status as DeliveryStatus, "pending");
    if (before.status === "sending")
      throw new AppError("state_conflict", { detail: "This delivery is being sent right now." });
    const data = { status: "pending", attempts: 0, nextTryAt: ctx.clock.now() };
    const after = await tx.webhookDelivery.update({ where: { id }, data });
    await recordActivity(tx, ctx, {
      action: "webhook_delivery.resent",
      clientId: resellerId,
      object: { kind: "webhookDelivery", id, name: after.eventType },
      before: { status: before.status },
    });
    const dto = toDeliveryDto(after);
    await keep?.(tx, dto);
    return dto;
  });
}
