import { authorizeEither, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, toPage } from "@/core/list";
import { withinRange } from "@/core/time-range";
import { type Context, inTransaction } from "@/db";
import {
  type DeliveryDetailDto,
  type EndpointRowDto,
  toDeliveryDto,
  toEndpointDto,
  toTryDto,
  type WebhookDeliveryDto,
  type WebhookEndpointDto,
} from "../dto";
import type { DeliveryIdInput, EndpointIdInput, ListDeliveriesInput, ListEndpointsInput } from "../schemas";
import { readLately } from "./endpoints-lately";

/** Secrets are read where something is signed, and nowhere else. */
const omit = { secret: true, previousSecret: true } as const;

/** The reseller's endpoints, or for an admin one reseller's, with how it goes lately. */
export async function listEndpoints(
  ctx: Context,
  input: ListEndpointsInput,
): Promise<ListPage<EndpointRowDto>> {
  const scope = authorizeEither(ctx, "webhook:read", "webhook:review");
  const resellerId = scope.kind === "tenant" ? scope.clientId : input.reseller;
  if (!resellerId) throw new AppError("not_found");
  const now = ctx.clock.now();
  const page = keyset(input);
  return await inTransaction(ctx, scope, async (tx) => {
    const rows = await tx.webhookEndpoint.findMany({
      where: { resellerId, ...page.where },
      omit,
      orderBy: page.orderBy,
      take: input.limit + 1,
    });
    const lately = await readLately(tx, resellerId, now);
    return toPage(rows, input.limit, (row) => ({ ...toEndpointDto(row, now), ...lately(row.id) }));
  });
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
  const { at, id } = withinRange(input.days);
  const rows = await inTransaction(ctx, tenant, async (tx) => {
    const where = { resellerId_id: { resellerId: tenant.clientId, id: endpointId } };
    if (!(await tx.webhookEndpoint.findUnique({ where, select: { id: true } })))
      throw new AppError("not_found");
    return await tx.webhookDelivery.findMany({
      where: { AND: [key, { status, eventType, createdAt: at, id }, page.where] },
      orderBy: page.orderBy,
      take: limit + 1,
    });
  });
  return toPage(rows, limit, toDeliveryDto);
}

/** One delivery with all its tries. */
export async function getDelivery(ctx: Context, { id }: DeliveryIdInput): Promise<DeliveryDetailDto> {
  const tenant = authorizeTenant(ctx, "webhook:read");
  const row = await inTransaction(ctx, tenant, (tx) =>
    tx.webhookDelivery.findFirst({
      where: { id, resellerId: tenant.clientId },
      include: { endpoint: { select: { url: true } }, tries: { orderBy: { id: "asc" } } },
    }),
  );
  if (!row) throw new AppError("not_found");
  return { ...toDeliveryDto(row), url: row.endpoint.url, tries: row.tries.map(toTryDto) };
}
