import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { ticketNumber } from "../domain/ticket-number";
import type { ReviewedTicketDto, TicketDto, TicketEventDto, TicketTopicDto } from "../dto";

/** What a ticket's own client may know of it. */
export const OWN_INCLUDE = {
  order: { select: { id: true, number: true } },
  service: { select: { id: true, label: true, productName: true } },
  customer: { select: { id: true, name: true } },
} satisfies Prisma.TicketInclude;

/** What admins know besides. */
export const REVIEW_INCLUDE = {
  ...OWN_INCLUDE,
  client: { select: { id: true, name: true, reseller: { select: { id: true } } } },
  assignee: { select: { id: true, name: true } },
} satisfies Prisma.TicketInclude;

export type OwnRow = Prisma.TicketGetPayload<{ include: typeof OWN_INCLUDE }>;
export type ReviewRow = Prisma.TicketGetPayload<{ include: typeof REVIEW_INCLUDE }>;

export function toTicketDto(row: OwnRow): TicketDto {
  return {
    id: toPublicId("ticket", row.id),
    number: ticketNumber(row.number),
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    openedBy: row.openedByName,
    topic: topicOf(row),
    customer: row.customer && { id: toPublicId("customer", row.customer.id), name: row.customer.name },
    createdAt: row.createdAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
  };
}

export function toReviewedDto(row: ReviewRow): ReviewedTicketDto {
  const { client, assignee } = row;
  return {
    ...toTicketDto(row),
    client: {
      id: toPublicId("client", client.id),
      name: client.name,
      isReseller: client.reseller !== null,
    },
    assignee: assignee && { id: toPublicId("user", assignee.id), name: assignee.name },
  };
}

function topicOf({ order, service }: OwnRow): TicketTopicDto | null {
  if (order) return { kind: "order", id: toPublicId("order", order.id), number: String(order.number) };
  if (!service) return null;
  return {
    kind: "service",
    id: toPublicId("service", service.id),
    name: service.label ?? service.productName,
  };
}

type EventRow = Prisma.TicketGetPayload<{ include: { client: { select: { name: true } } } }>;

/** `message`: what was written with this step. */
export function toTicketEvent(row: EventRow, message: string | null): TicketEventDto & { id: string } {
  return {
    id: toPublicId("ticket", row.id),
    number: ticketNumber(row.number),
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    openedBy: toPublicId("user", row.openedByUserId),
    clientName: row.client.name,
    message,
    isClosed: row.status === "closed",
  };
}
