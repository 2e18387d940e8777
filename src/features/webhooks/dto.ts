import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { DeliveryStatus } from "./domain/delivery-states";

/** An endpoint as its reseller may see it at any time: nothing in it signs. */
export type WebhookEndpointDto = {
  id: string;
  url: string;
  description: string | null;
  /** Null: all that there are. */
  events: string[] | null;
  status: "active" | "disabled";
  /** Null while it is active. */
  disabledReason: "by_hand" | "failing" | "gone" | null;
  /** Until when the secret before the last rotation signs too; null when there is none. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
};

/** The only answer that ever holds the secret. */
export type EndpointSecretDto = { endpoint: WebhookEndpointDto; secret: string };

export type WebhookDeliveryDto = {
  id: string;
  endpointId: string;
  eventId: string;
  eventType: string;
  status: DeliveryStatus;
  /** Tries since it was last asked for. */
  attempts: number;
  nextTryAt: string | null;
  /** How the last try went; null before the first. */
  lastTryAt: string | null;
  answerStatus: number | null;
  /** The first 4 KB. */
  answerBody: string | null;
  /** Why there was no answer, or no further try. */
  failure: string | null;
  durationMs: number | null;
  /** What is sent. */
  body: string;
  createdAt: string;
};

export type EndpointRow = Prisma.WebhookEndpointGetPayload<object>;
type DeliveryRow = Prisma.WebhookDeliveryGetPayload<object>;

export function toEndpointDto(
  row: Omit<EndpointRow, "secret" | "previousSecret">,
  now: Date,
): WebhookEndpointDto {
  const { previousUntil } = row;
  return {
    id: toPublicId("webhookEndpoint", row.id),
    url: row.url,
    description: row.description,
    events: row.events.length > 0 ? row.events : null,
    status: row.status as WebhookEndpointDto["status"],
    disabledReason: row.disabledReason as WebhookEndpointDto["disabledReason"],
    previousSecretUntil: previousUntil && previousUntil > now ? previousUntil.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toDeliveryDto(row: DeliveryRow): WebhookDeliveryDto {
  return {
    id: toPublicId("webhookDelivery", row.id),
    endpointId: toPublicId("webhookEndpoint", row.endpointId),
    eventId: toPublicId("event", row.eventId),
    eventType: row.eventType,
    status: row.status as DeliveryStatus,
    attempts: row.attempts,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    lastTryAt: row.lastTryAt?.toISOString() ?? null,
    answerStatus: row.answerStatus,
    answerBody: row.answerBody,
    failure: row.failure,
    durationMs: row.durationMs,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
  };
}
