import { newId } from "@/core/ids";
import type { Prisma } from "@/db";
import { type ShownEvent, webhookBody } from "../domain/body";
import type { EndpointRow } from "../dto";

/** An event on its way to an endpoint, to be tried at once. */
export function deliveryRow(
  endpoint: Pick<EndpointRow, "id" | "resellerId">,
  event: ShownEvent,
  now: Date,
): Prisma.WebhookDeliveryUncheckedCreateInput {
  return {
    id: newId(now),
    resellerId: endpoint.resellerId,
    endpointId: endpoint.id,
    eventId: event.id,
    eventType: event.type,
    objectId: event.objectId,
    body: webhookBody(event),
    status: "pending",
    nextTryAt: now,
    createdAt: now,
  };
}
