import { authorizeEither, authorizeTenant } from "@/core/access";
import { type Among, isFiltered, keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { OrderDetailDto, OrderDto, OrderRowDto, OrderStatus } from "../dto";
import type { ListOrdersInput, OrderIdInput } from "../schemas";
import { ORDER_INCLUDE, ORDER_ROW_INCLUDE, toOrderDto, toOrderRowDto } from "./order-row";
import { readOrder, readOrders, readWholeOrder } from "./read-order";

/** An order with its items, lines, invoice and services: the actor's own or, for an admin, anybody's. */
export async function getOrder(ctx: Context, input: OrderIdInput): Promise<OrderDetailDto> {
  return readOrder(ctx, authorizeEither(ctx, "order:read", "order:review"), input.id);
}

/** The same without what pages alone show, for programs. */
export async function getWholeOrder(ctx: Context, input: OrderIdInput): Promise<OrderDto> {
  return toOrderDto(await readWholeOrder(ctx, authorizeEither(ctx, "order:read", "order:review"), input.id));
}

export async function listOrders(ctx: Context, input: ListOrdersInput): Promise<ListPage<OrderRowDto>> {
  const { scope, ...query } = pageQuery(ctx, input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.order.findMany({ ...query, include: ORDER_ROW_INCLUDE }),
  );
  return toPage(rows, input.limit, toOrderRowDto);
}

type OrdersAmong = Among<{ id: string; status: OrderStatus; customer: string; externalId: string }>;

/** The same list with each order whole, for programs. */
export async function listWholeOrders(
  ctx: Context,
  input: ListOrdersInput & OrdersAmong,
): Promise<ListPage<OrderDto>> {
  if (isFiltered(input)) return readFiltered(ctx, input);
  const { clientId } = authorizeTenant(ctx, "order:read");
  return toPage(await readOrders(ctx, clientId, input), input.limit, toOrderDto);
}

/** By the model, which any filter can be put into. Tests hold the two against each other. */
export async function readFiltered(
  ctx: Context,
  input: ListOrdersInput & OrdersAmong,
): Promise<ListPage<OrderDto>> {
  const { scope, ...query } = pageQuery(ctx, input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.order.findMany({ ...query, include: ORDER_INCLUDE }),
  );
  return toPage(rows, input.limit, toOrderDto);
}

function pageQuery(ctx: Context, input: ListOrdersInput & OrdersAmong) {
  const scope = authorizeEither(ctx, "order:read", "order:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const page = keyset(input);
  return {
    scope,
    where: { AND: [filtersOf(input), amongOf(input)], ...page.where, ...(clientId ? { clientId } : {}) },
    orderBy: page.orderBy,
    take: input.limit + 1,
  };
}

function amongOf({ among, createdAt }: OrdersAmong): Prisma.OrderWhereInput {
  return {
    createdAt,
    id: { in: among?.id },
    status: { in: among?.status },
    customerId: among?.customer && { in: among.customer },
    externalId: among?.externalId && { in: among.externalId },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

function filtersOf({ q, status, channel, customer, from, to }: ListOrdersInput): Prisma.OrderWhereInput {
  const contains = q ? containing(q) : undefined;
  const number = q && /^#?\d{1,15}$/.test(q) ? [{ number: BigInt(q.replace("#", "")) }] : [];
  return {
    status,
    channel,
    customerId: customer,
    ...(from || to
      ? {
          createdAt: {
            ...(from && { gte: new Date(from) }),
            ...(to && { lt: new Date(new Date(to).getTime() + DAY_MS) }),
          },
        }
      : {}),
    ...(contains
      ? {
          OR: [
            ...number,
            { externalId: q },
            { customer: { name: contains } },
            { client: { name: contains } },
          ],
        }
      : {}),
  };
}
