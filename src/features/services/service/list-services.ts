import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Among, isFiltered, keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { ServiceDto, ServiceStatus } from "../dto";
import type { ListServicesInput, ServiceIdInput } from "../schemas";
import { readServices } from "./read-services";
import { SERVICE_INCLUDE, toServiceDto } from "./service-row";

/** R52: one service, the actor's own or, for an admin, anybody's. */
export async function getService(ctx: Context, input: ServiceIdInput): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:read", "service:review");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.service.findFirst({ where: { id: input.id, ...own }, include: SERVICE_INCLUDE }),
  );
  if (!row) throw new AppError("not_found");
  return toServiceDto(row);
}

type ServicesAmong = Among<{ status: ServiceStatus; customer: string; order: string; externalId: string }>;

export async function listServices(
  ctx: Context,
  input: ListServicesInput & ServicesAmong,
): Promise<ListPage<ServiceDto>> {
  const scope = authorizeEither(ctx, "service:read", "service:review");
  if (scope.kind !== "tenant" || isFiltered(input)) return readFiltered(ctx, scope, input);
  return toPage(await readServices(ctx, scope.clientId, input), input.limit, toServiceDto);
}

/** By the model, which any filter can be put into. Tests hold the two against each other. */
export async function readFiltered(
  ctx: Context,
  scope: Scope,
  input: ListServicesInput & ServicesAmong,
): Promise<ListPage<ServiceDto>> {
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.service.findMany({
      where: { AND: [filtersOf(input), amongOf(input)], ...page.where, ...(clientId ? { clientId } : {}) },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: SERVICE_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, toServiceDto);
}

function filtersOf({ q, status, customer, order }: ListServicesInput): Prisma.ServiceWhereInput {
  const contains = q ? containing(q) : undefined;
  return {
    status,
    customerId: customer,
    orderId: order,
    ...(contains
      ? { OR: [{ label: contains }, { productName: contains }, { customer: { name: contains } }] }
      : {}),
  };
}

function amongOf({ among, createdAt }: ServicesAmong): Prisma.ServiceWhereInput {
  return {
    createdAt,
    status: { in: among?.status },
    customerId: among?.customer && { in: among.customer },
    orderId: { in: among?.order },
    externalId: among?.externalId && { in: among.externalId },
  };
}
