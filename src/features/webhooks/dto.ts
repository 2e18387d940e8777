import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { DeliveryStatus } from "./domain/delivery-states";

export type DisabledReason = "by_hand" | "failing" | "gone" | "by_provider";

/** An endpoint as its reseller may see it at any time: nothing in it signs. */
export type WebhookEndpointDto = {
  id: string;
  url: string;
  description: string | null;
  /** Null: all that there are. */
  events: string[] | null;
  status: "active" | "disabled";
  /** Null while it is active. */
  disabledReason: DisabledReason | null;
  /** What the provider says of why, where it has disabled it. */
  disabledNote: string | null;
  /** Until when the secret before the last rotation signs too; null when there is none. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
};

/** A row of the list: how it goes lately. */
export type EndpointRowDto = WebhookEndpointDto & {
  lastDelivery: { id: string; status: DeliveryStatus; createdAt: string } | null;
  /** Deliveries of the last 24 hours that are given up. */
  failedLately: number;
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

/** One try as it went. */
export type WebhookTryDto = {
  id: string;
  at: string;
  url: string;
  /** As they were sent. */
  headers: Record<string, string>;
  answerStatus: number | null;
  answerBody: string | null;
  failure: string | null;
  durationMs: number;
};

/** A delivery with its tries, oldest first. */
export type DeliveryDetailDto = WebhookDeliveryDto & { url: string; tries: WebhookTryDto[] };

export type EndpointRow = Prisma.WebhookEndpointGetPayload<object>;
type DeliveryRow = Prisma.WebhookDeliveryGetPayload<object>;
type TryRow = Prisma.WebhookTryGetPayload<object>;

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
    disabledReason: row.disabledReason as DisabledReason | null,
    disabledNote: row.disabledNote,
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

export function toTryDto(row: TryRow): WebhookTryDto {
  return {
    id: row.id,
    at: row.triedAt.toISOString(),
    url: row.url,
    headers: row.headers as Record<string, string>,
    answerStatus: row.answerStatus,
    answerBody: row.answerBody,
    failure: row.failure,
    durationMs: row.durationMs,
  };
}
