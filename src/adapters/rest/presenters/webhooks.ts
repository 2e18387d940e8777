import { z } from "zod";
import {
  DELIVERY_STATUSES,
  type EndpointSecretDto,
  type WebhookDeliveryDto,
  type WebhookEndpointDto,
} from "@/features/webhooks";
import { idOf, timestamp } from "./shared";

const fields = {
  id: idOf("webhookEndpoint"),
  object: z.literal("webhook_endpoint"),
  url: z.string(),
  description: z.string().nullable(),
  events: z.array(z.string()).nullable().meta({ description: "Null: all that there are, later ones too" }),
  status: z.enum(["active", "disabled"]),
  disabled_reason: z.enum(["by_hand", "failing", "gone", "by_provider"]).nullable().meta({
    description:
      "failing: every try of five deliveries in a row has failed; gone: it answered 410; by_provider: support alone can enable it",
  }),
  disabled_note: z.string().nullable().meta({ description: "What support says of why it has disabled it" }),
  previous_secret_until: timestamp
    .nullable()
    .meta({ description: "Until then the secret before the last rotation signs too" }),
  created_at: timestamp,
  updated_at: timestamp,
};

export const endpointSchema = z.strictObject(fields).meta({ id: "WebhookEndpoint" });

export const endpointSecretSchema = z
  .strictObject({
    ...fields,
    secret: z.string().meta({ description: "Shown this once", example: "whsec_…" }),
  })
  .meta({ id: "WebhookEndpointWithSecret" });

export function presentEndpoint(dto: WebhookEndpointDto): z.input<typeof endpointSchema> {
  return {
    id: dto.id,
    object: "webhook_endpoint",
    url: dto.url,
    description: dto.description,
    events: dto.events,
    status: dto.status,
    disabled_reason: dto.disabledReason,
    disabled_note: dto.disabledNote,
    previous_secret_until: dto.previousSecretUntil,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}

export function presentEndpointSecret(dto: EndpointSecretDto): z.input<typeof endpointSecretSchema> {
  return { ...presentEndpoint(dto.endpoint), secret: dto.secret };
}

export const deliverySchema = z
  .strictObject({
    id: idOf("webhookDelivery"),
    object: z.literal("webhook_delivery"),
    endpoint: idOf("webhookEndpoint"),
    event: idOf("event").meta({ description: "Sent as webhook-id, the same at every try" }),
    type: z.string(),
    status: z.enum(DELIVERY_STATUSES),
    attempts: z.int().meta({ description: "Tries since it was last asked for" }),
    next_try_at: timestamp.nullable(),
    last_try_at: timestamp.nullable(),
    request_body: z.string(),
    response_status: z.int().nullable().meta({ description: "Of the last try" }),
    response_body: z.string().nullable().meta({ description: "Its first 4 KB" }),
    failure: z.string().nullable().meta({ description: "Why there was no answer, or no further try" }),
    duration_ms: z.int().nullable(),
    created_at: timestamp,
  })
  .meta({ id: "WebhookDelivery" });

export function presentDelivery(dto: WebhookDeliveryDto): z.input<typeof deliverySchema> {
  return {
    id: dto.id,
    object: "webhook_delivery",
    endpoint: dto.endpointId,
    event: dto.eventId,
    type: dto.eventType,
    status: dto.status,
    attempts: dto.attempts,
    next_try_at: dto.nextTryAt,
    last_try_at: dto.lastTryAt,
    request_body: dto.body,
    response_status: dto.answerStatus,
    response_body: dto.answerBody,
    failure: dto.failure,
    duration_ms: dto.durationMs,
    created_at: dto.createdAt,
  };
}
