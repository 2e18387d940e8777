import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { toDeliveryDto, toEndpointDto, type WebhookDeliveryDto, type WebhookEndpointDto } from "../dto";
import type { DeliveryIdInput, EndpointIdInput, ListDeliveriesInput, ListEndpointsInput } from "../schemas";

/** Secrets are read where something is signed, and nowhere else. */
const omit = { secret: true, previousSecret: true } as const;

/** The reseller's endpoints. */
export async function listEndpoints(
  ctx: Context,
  input: ListEndpointsInput,
): Promise<ListPage<WebhookEndpointDto>> {
  const tenant = authorizeTenant(ctx, "webhook:read");
  const page = keyset(input);
  const rows = await inTransaction(ctx, tenant, (tx) =>
    tx.webhookEndpoint.findMany({
      where: { resellerId: tenant.clientId, ...page.where },
      omit,
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, (row) => toEndpointDto(row, ctx.clock.now()));
}

export async function getEndpoint(ctx: Context, { id }: EndpointIdInput): Promise<WebhookEndpointDto> {
  const tenant = authorizeTenant(ctx, "webhook:read");
  const where = { resellerId_id: { resellerId: tenant.clientId, id } };
  const row = await inTransaction(ctx, tenant, (tx) => tx.webhookEndpoint.findUnique({ where, omit }));
  if (!row) throw new AppError("not_found");
  return toEndpointDto(row, ctx.clock.now());
}

/** What went, goes, or did not get to one endpoint. */
export async function listDeliveries(
  ctx: Context,
  input: ListDeliveriesInput,
): Promise<ListPage<WebhookDeliveryDto>> {
  const tenant = authorizeTenant(ctx, "webhook:read");
  const { endpoint: endpointId, status, type: eventType, limit } = input;
  const key = { resellerId: tenant.clientId, endpointId };
  const page = keyset(input);
  const rows = await inTransaction(ctx, tenant, async (tx) => {
    const where = { resellerId_id: { resellerId: tenant.clientId, id: endpointId } };
    if (!(await tx.webhookEndpoint.findUnique({ where, select: { id: true } })))
      throw new AppError("not_found");
    return await tx.webhookDelivery.findMany({
      where: { ...key, status, eventType, ...page.where },
      orderBy: page.orderBy,
      take: limit + 1,
    });
  });
  return toPage(rows, limit, toDeliveryDto);
}

export async function getDelivery(ctx: Context, { id }: DeliveryIdInput): Promise<WebhookDeliveryDto> {
  const tenant = authorizeTenant(ctx, "webhook:read");
  const where = { id, resellerId: tenant.clientId };
  const row = await inTransaction(ctx, tenant, (tx) => tx.webhookDelivery.findFirst({ where }));
  if (!row) throw new AppError("not_found");
  return toDeliveryDto(row);
}
