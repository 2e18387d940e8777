import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { ActionDto } from "../dto";
import { serviceObject } from "./service-row";

export const ACTION_INCLUDE = {
  service: {
    select: {
      id: true,
      orderId: true,
      label: true,
      productName: true,
      status: true,
      client: { select: { name: true } },
    },
  },
} satisfies Prisma.ProvisioningActionInclude;

export type ActionRow = Prisma.ProvisioningActionGetPayload<{ include: typeof ACTION_INCLUDE }>;

export function toActionDto(row: ActionRow): ActionDto {
  const { service } = row;
  return {
    id: toPublicId("provisioningAction", row.id),
    kind: row.kind,
    state: row.state,
    accepted: row.acceptedAt !== null,
    service: {
      id: toPublicId("service", service.id),
      name: serviceObject(service).name,
      status: service.status,
    },
    client: { id: toPublicId("client", row.clientId), name: service.client.name },
    provisioner: row.provisioner,
    attempts: row.attempts,
    lastError: row.lastError,
    reference: row.externalReference,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
