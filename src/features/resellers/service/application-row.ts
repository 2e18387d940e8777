import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { ApplicationDto, ApplicationSummaryDto } from "../dto";
import { answersOf } from "./application-answers-row";

export const APPLICATION_INCLUDE = {
  client: { select: { name: true } },
  form: { select: { fields: true } },
  // All but the content, which can be large.
  files: { select: { id: true, fieldKey: true, name: true, contentType: true, sizeBytes: true } },
  messages: { orderBy: { id: "asc" } },
} satisfies Prisma.ApplicationInclude;

type SummaryRow = Prisma.ApplicationGetPayload<{ include: { client: { select: { name: true } } } }>;
export type ApplicationRow = Prisma.ApplicationGetPayload<{ include: typeof APPLICATION_INCLUDE }>;

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

export function toApplicationDto(row: ApplicationRow): ApplicationDto {
  return {
    ...toApplicationSummaryDto(row),
    registrationNumber: row.registrationNumber,
    taxId: row.taxId,
    description: row.description,
    answers: answersOf(row),
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
export function toApplicationEvent(row: ApplicationRow) {
  return { ...toApplicationDto(row), submittedBy: toPublicId("user", row.submittedByUserId) };
}
