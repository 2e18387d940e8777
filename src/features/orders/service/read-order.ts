import { authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type AsJson, type Context, inTransaction, readPage, runStatement } from "@/db";
import type { OrderDetailDto } from "../dto";
import type { ListOrdersInput } from "../schemas";
import { ORDER_INCLUDE, toOrderDetailDto, type WholeOrder } from "./order-row";

/** The order of a client in one round trip: prisma/functions/reading.sql. */
export const READ_ORDER = { name: "read_order", text: "SELECT read_order($1, $2) AS found" };

/**
 * For verbs of this feature that have authorised already.
 *
 * @throws {AppError} `not_found` for another's order as for none
 */
export async function readOrder(ctx: Context, scope: Scope, id: string): Promise<OrderDetailDto> {
  return toOrderDetailDto(await readWholeOrder(ctx, scope, id));
}

/** The same as its row; throws as it does. */
export async function readWholeOrder(ctx: Context, scope: Scope, id: string): Promise<WholeOrder> {
  const row =
    scope.kind === "tenant" ? await readOwn(ctx, scope.clientId, id) : await readAnybodys(ctx, scope, id);
  if (!row) throw new AppError("not_found");
  return row;
}

async function readOwn(ctx: Context, clientId: string, id: string): Promise<WholeOrder | null> {
  const [row] = await runStatement<{ found: JsonOrder | null }>(ctx, READ_ORDER, [clientId, id]);
  return row?.found ? fromJson(row.found) : null;
}

const READ_SEVERAL = {
  name: "read_order_several",
  text: "SELECT read_order($1, one.id) AS found FROM unnest($2::uuid[]) AS one(id)",
};

/** A page without filters. */
const READ_ORDERS = { name: "read_orders", text: "SELECT read_orders($1, $2, $3, $4) AS found" };

/** Several of the actor's own at once; those that are not there are left out. */
export async function getOrders(ctx: Context, { ids }: { ids: string[] }): Promise<OrderDetailDto[]> {
  const { clientId } = authorizeTenant(ctx, "order:read");
  const rows = await runStatement<{ found: JsonOrder | null }>(ctx, READ_SEVERAL, [clientId, ids]);
  return rows.flatMap(({ found }) => (found ? [toOrderDetailDto(fromJson(found))] : []));
}

/** One more than the page has, in its order; for verbs of this feature that have authorised already. */
export async function readOrders(
  ctx: Context,
  clientId: string,
  input: ListOrdersInput,
): Promise<WholeOrder[]> {
  return (await readPage<JsonOrder>(ctx, READ_ORDERS, clientId, input)).map(fromJson);
}

/** By the model, for admins. Tests hold the two against each other. */
export function readAnybodys(ctx: Context, scope: Scope, id: string): Promise<WholeOrder | null> {
  return inTransaction(ctx, scope, (tx) => tx.order.findFirst({ where: { id }, include: ORDER_INCLUDE }));
}

type JsonOrder = AsJson<Omit<WholeOrder, "metadata">> & Pick<WholeOrder, "metadata">;

function fromJson(order: JsonOrder): WholeOrder {
  return {
    ...order,
    number: BigInt(order.number),
    retailTotalMinor: BigInt(order.retailTotalMinor),
    totalMinor: BigInt(order.totalMinor),
    createdAt: new Date(order.createdAt),
    updatedAt: new Date(order.updatedAt),
    paidAt: order.paidAt === null ? null : new Date(order.paidAt),
    cancelledAt: order.cancelledAt === null ? null : new Date(order.cancelledAt),
    items: order.items.map((item) => ({
      ...item,
      retailTotalMinor: BigInt(item.retailTotalMinor),
      totalMinor: BigInt(item.totalMinor),
      resaleMinor: item.resaleMinor === null ? null : BigInt(item.resaleMinor),
      lines: item.lines.map((line) => ({
        ...line,
        retailUnitMinor: BigInt(line.retailUnitMinor),
        unitMinor: BigInt(line.unitMinor),
        amountMinor: BigInt(line.amountMinor),
      })),
    })),
    services: order.services.map((service) => ({
      ...service,
      recurringMinor: BigInt(service.recurringMinor),
    })),
    invoices: order.invoices.map((invoice) => ({
      ...invoice,
      taxMinor: BigInt(invoice.taxMinor),
      totalMinor: BigInt(invoice.totalMinor),
      paidMinor: BigInt(invoice.paidMinor),
      creditedMinor: BigInt(invoice.creditedMinor),
    })),
  } as WholeOrder;
}
