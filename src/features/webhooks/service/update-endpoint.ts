import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import { type EndpointRow, toEndpointDto, type WebhookEndpointDto } from "../dto";
import type { EndpointIdInput, UpdateEndpointInput } from "../schemas";
import { endpointFacts, endpointObject, type Keep, lockEndpoint } from "./endpoint-row";

/** Changes what is named. One that is switched on again begins without failures. */
export async function updateEndpoint(
  ctx: Context,
  input: UpdateEndpointInput,
  keep?: Keep<WebhookEndpointDto>,
  expect?: Expect<WebhookEndpointDto>,
): Promise<WebhookEndpointDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const before = await lockEndpoint(tx, tenant.clientId, input.id);
    expect?.(toEndpointDto(before, ctx.clock.now()));
    if (input.disabled === false) assertOwn(before);
    const data = { ...changesOf(input, before.status === "disabled"), updatedAt: ctx.clock.now() };
    const after = await tx.webhookEndpoint.update({ where: { id: before.id }, data });
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.updated",
      clientId: tenant.clientId,
      object: endpointObject(after),
      before: endpointFacts(before),
      after: endpointFacts(after),
    });
    const dto = toEndpointDto(after, ctx.clock.now());
    await keep?.(tx, dto);
    return dto;
  });
}

/** What the provider has stopped, the provider lets go on. */
function assertOwn({ disabledReason }: EndpointRow): void {
  if (disabledReason !== "by_provider") return;
  const detail = "This endpoint was disabled by support, who alone can enable it again.";
  throw new AppError("state_conflict", { detail });
}

function changesOf(
  { url, description, events, disabled }: UpdateEndpointInput,
  wasDisabled: boolean,
): Prisma.WebhookEndpointUpdateInput {
  return {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(events === undefined ? {} : { events: [...(events ?? [])].sort() }),
    ...(disabled === undefined || disabled === wasDisabled ? {} : switched(disabled)),
  };
}

function switched(off: boolean): Prisma.WebhookEndpointUpdateInput {
  return off
    ? { status: "disabled", disabledReason: "by_hand" }
    : { status: "active", disabledReason: null, failedInRow: 0 };
}

/** Takes an endpoint away, with all that was ever sent to it; what waits is not sent any more. */
export async function deleteEndpoint(
  ctx: Context,
  { id }: EndpointIdInput,
  expect?: Expect<WebhookEndpointDto>,
): Promise<WebhookEndpointDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const row = await lockEndpoint(tx, tenant.clientId, id);
    expect?.(toEndpointDto(row, ctx.clock.now()));
    await tx.webhookEndpoint.delete({ where: { id } });
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.deleted",
      clientId: tenant.clientId,
      object: endpointObject(row),
      before: endpointFacts(row),
    });
    return toEndpointDto(row, ctx.clock.now());
  });
}
