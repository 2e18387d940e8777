import { z } from "zod";
import { snakeCase, snakeCased } from "@/core/snake-cased";
import type { ActivityDto, EventDto } from "@/features/activity";
import type { RequestLogDto } from "@/features/api-usage";
import { idOf, timestamp } from "./shared";

const body = z.string().nullable().meta({
  description: "Of errors alone: without secrets, at most 4 KB",
});

export const requestLogSchema = z
  .strictObject({
    id: idOf("request").meta({ description: "The Request-Id of the answer" }),
    object: z.literal("request_log"),
    method: z.string(),
    route: z.string().meta({ example: "/orders/{id}" }),
    path: z.string(),
    status: z.int(),
    duration_ms: z.int(),
    ip: z.string().nullable(),
    key: idOf("apiKey"),
    error_code: z.string().nullable(),
    request_body: body,
    response_body: body,
    created_at: timestamp,
  })
  .meta({ id: "RequestLog" });

export function presentRequestLog(dto: RequestLogDto): z.input<typeof requestLogSchema> {
  return {
    id: dto.id,
    object: "request_log",
    method: dto.method,
    route: dto.route,
    path: dto.path,
    status: dto.status,
    duration_ms: dto.durationMs,
    ip: dto.address,
    key: dto.key.id,
    error_code: dto.errorCode,
    request_body: dto.requestBody,
    response_body: dto.answerBody,
    created_at: dto.createdAt,
  };
}

const anyObject = z.record(z.string(), z.unknown());

export const eventSchema = z
  .strictObject({
    id: idOf("event").meta({ description: "The webhook-id of its deliveries" }),
    object: z.literal("event"),
    type: z.string().meta({ example: "order.paid" }),
    timestamp,
    data: z.strictObject({ object: anyObject }),
    created_at: timestamp,
  })
  .meta({ id: "Event" });

export function presentEvent(dto: EventDto): z.input<typeof eventSchema> {
  const { id, type, createdAt } = dto;
  return {
    id,
    object: "event",
    type,
    timestamp: createdAt,
    data: { object: dto.object },
    created_at: createdAt,
  };
}

export const activitySchema = z
  .strictObject({
    id: idOf("activity"),
    object: z.literal("activity"),
    action: z.string().meta({ example: "order.created" }),
    actor: z.strictObject({
      type: z.string().meta({ description: "client, api_key, admin (the provider's staff), job, anonymous" }),
      id: z.string().nullable(),
      name: z.string(),
    }),
    target: z.strictObject({ type: z.string(), id: z.string(), name: z.string() }),
    before: anyObject.nullable(),
    after: anyObject.nullable(),
    ip: z.string().nullable(),
    request_id: z.string().nullable(),
    created_at: timestamp,
  })
  .meta({ id: "Activity" });

export function presentActivity(dto: ActivityDto): z.input<typeof activitySchema> {
  return {
    id: dto.id,
    object: "activity",
    action: dto.action,
    actor: { type: dto.actor.kind, id: dto.actor.id, name: dto.actor.label },
    target: { ...dto.object, type: snakeCase(dto.object.type) },
    before: dto.before && snakeCased(dto.before),
    after: dto.after && snakeCased(dto.after),
    ip: dto.address,
    request_id: dto.requestId,
    created_at: dto.at,
  };
}
