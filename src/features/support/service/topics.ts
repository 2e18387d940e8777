import { authorizeTenant } from "@/core/access";
import { fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, containing, inTransaction, type Tx } from "@/db";
import { parseTicketNumber } from "../domain/ticket-number";
import type { TopicOptionDto } from "../dto";
import type { FindTopicsInput, GetTopicInput, OpenTicketInput } from "../schemas";

const SHOWN = 5;

const SERVICE = { id: true, label: true, productName: true, customer: { select: { name: true } } } as const;
const ORDER = { id: true, number: true, customer: { select: { name: true } } } as const;

/** The client's own services and orders that a ticket can be about, the newest five of each; by part of a name. */
export async function findTopics(ctx: Context, { q }: FindTopicsInput): Promise<TopicOptionDto[]> {
  const scope = authorizeTenant(ctx, "ticket:write");
  const { clientId } = scope;
  const name = q ? containing(q) : undefined;
  const number = q ? parseTicketNumber(q) : null;
  const newest = { orderBy: { id: "desc" }, take: SHOWN } as const;
  return inTransaction(ctx, scope, async (tx) => {
    const services = await tx.service.findMany({
      where: { clientId, ...(name && { OR: [{ label: name }, { productName: name }] }) },
      ...newest,
      select: SERVICE,
    });
    const orders =
      q && number === null
        ? []
        : await tx.order.findMany({
            where: { clientId, ...(number !== null && { number }) },
            ...newest,
            select: ORDER,
          });
    return [...services.map(serviceOption), ...orders.map(orderOption)];
  });
}

/** One of them, for a form that is opened from its page; null for what is not the client's own. */
export async function getTopic(ctx: Context, { topic }: GetTopicInput): Promise<TopicOptionDto | null> {
  const scope = authorizeTenant(ctx, "ticket:write");
  const where = { id: topic.id, clientId: scope.clientId };
  return inTransaction(ctx, scope, async (tx) => {
    if (topic.kind === "service") {
      const service = await tx.service.findFirst({ where, select: SERVICE });
      return service && serviceOption(service);
    }
    const order = await tx.order.findFirst({ where, select: ORDER });
    return order && orderOption(order);
  });
}

type Named = { customer: { name: string } | null };

function serviceOption(row: Named & { id: string; label: string | null; productName: string }) {
  const id = toPublicId("service", row.id);
  const below = [row.label ? row.productName : null, row.customer?.name].filter(Boolean);
  return { kind: "service" as const, id, name: row.label ?? row.productName, note: below.join(" · ") };
}

function orderOption(row: Named & { id: string; number: bigint }) {
  return {
    kind: "order" as const,
    id: toPublicId("order", row.id),
    number: String(row.number),
    note: row.customer?.name ?? "",
  };
}

type Links = { orderId?: string; serviceId?: string; customerId?: string };

/**
 * What a ticket hangs on, each of this tenant's. Without a customer of its own it concerns that of the order or
 * service. @throws {AppError} `validation_failed` at what is not the tenant's
 */
export async function linksOf(
  tx: Tx,
  clientId: string,
  { topic, customer }: Pick<OpenTicketInput, "topic" | "customer">,
): Promise<Links> {
  const found = topic && (await ownerOf(tx, clientId, topic));
  if (topic && !found) throw fieldError(["topic"], "not_found", "There is no such order or service");
  const own = customer && (await tx.customer.findFirst({ where: { id: customer, resellerId: clientId } }));
  if (customer && !own) throw fieldError(["customer"], "not_found", "There is no such customer");
  const customerId = customer ?? found?.customerId ?? undefined;
  return {
    ...(topic && { [topic.kind === "order" ? "orderId" : "serviceId"]: topic.id }),
    ...(customerId && { customerId }),
  };
}

function ownerOf(tx: Tx, clientId: string, { kind, id }: NonNullable<OpenTicketInput["topic"]>) {
  const query = { where: { id, clientId }, select: { customerId: true } };
  return kind === "order" ? tx.order.findFirst(query) : tx.service.findFirst(query);
}
