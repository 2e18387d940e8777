import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { ApplicationDto, ApplicationSummaryDto } from "../dto";

export const APPLICATION_INCLUDE = {
  client: { select: { name: true } },
  messages: { orderBy: { id: "asc" } },
} satisfies Prisma.ApplicationInclude;

type SummaryRow = Prisma.ApplicationGetPayload<{ include: { client: { select: { name: true } } } }>;
type Row = Prisma.ApplicationGetPayload<{ include: typeof APPLICATION_INCLUDE }>;

export function toApplicationSummaryDto(row: SummaryRow): ApplicationSummaryDto {
  return {
    id: toPublicId("application", row.id),
    clientId: toPublicId("client", row.clientId),
    clientName: row.client.name,
    businessName: row.businessName,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toApplicationDto(row: Row): ApplicationDto {
  return {
    ...toApplicationSummaryDto(row),
    registrationNumber: row.registrationNumber,
    taxId: row.taxId,
    description: row.description,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    messages: row.messages.map((message) => ({
      id: toPublicId("activity", message.id),
      authorName: message.authorName,
      fromProvider: message.fromProvider,
      body: message.body,
      createdAt: message.createdAt.toISOString(),
    })),
  };
}

/** What an event says of an application; `submittedBy` is the person who waits for the answer. */
export function toApplicationEvent(row: Row) {
  return { ...toApplicationDto(row), submittedBy: toPublicId("user", row.submittedByUserId) };
}
