import { authorizeProvider } from "@/core/access";
import type { ProviderScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { toEndpointDto, type WebhookEndpointDto } from "../dto";
import type { DisableEndpointInput, EndpointIdInput } from "../schemas";
import { endpointFacts, endpointObject } from "./endpoint-row";

/** Stops an endpoint of a reseller for an admin, who says why; the reseller is told, and cannot enable it by itself. */
export async function stopEndpoint(
  ctx: Context,
  { id, reason }: DisableEndpointInput,
): Promise<WebhookEndpointDto> {
  const scope = authorizeProvider(ctx, "webhook:disable");
  const data = { status: "disabled", disabledReason: "by_provider", disabledNote: reason };
  return await change(ctx, scope, id, data);
}

/** Lets an endpoint go on that was disabled, by whomever; `state_conflict` when it is active. */
export async function allowEndpoint(ctx: Context, { id }: EndpointIdInput): Promise<WebhookEndpointDto> {
  const scope = authorizeProvider(ctx, "webhook:disable");
  const data = { status: "active", disabledReason: null, disabledNote: null, failedInRow: 0 };
  return await change(ctx, scope, id, data);
}

async function change(
  ctx: Context,
  scope: ProviderScope,
  id: string,
  data: { status: string; disabledReason: string | null; disabledNote: string | null },
): Promise<WebhookEndpointDto> {
  return await inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM webhook_endpoints WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.webhookEndpoint.findUnique({ where: { id } });
    if (!before) throw new AppError("not_found");
    if (data.status === "active" && before.status === "active")
      throw new AppError("state_conflict", { detail: "This endpoint is active." });
    if (data.disabledReason === "by_provider" && before.disabledReason === "by_provider")
      throw new AppError("state_conflict", { detail: "This endpoint has been disabled by an admin." });
    const after = await tx.webhookEndpoint.update({
      where: { id },
      data: { ...data, updatedAt: ctx.clock.now() },
    });
    const clientId = before.resellerId;
    const isOff = data.status === "disabled";
    await recordActivity(tx, ctx, {
      action: isOff ? "webhook_endpoint.disabled" : "webhook_endpoint.updated",
      clientId,
      object: endpointObject(after),
      before: endpointFacts(before),
      after: endpointFacts(after),
    });
    const dto = toEndpointDto(after, ctx.clock.now());
    if (isOff) await emitEvent(tx, ctx, { type: "webhook_endpoint.disabled", clientId, object: dto });
    return dto;
  });
}
