import { z } from "zod";
import { listActivity, listActivityInput, listEvents, listEventsInput } from "@/features/activity";
import { listRequestLogs, listRequestLogsInput } from "@/features/api-usage";
import { eventObject } from "../event-object";
import { defineList } from "../list-route";
import {
  activitySchema,
  eventSchema,
  presentActivity,
  presentEvent,
  presentRequestLog,
  requestLogSchema,
} from "../presenters/logs";
import { createdAtFilters, createdAtRange } from "../request/created-at";

const tag = "Log";

const { method, key, request } = listRequestLogsInput.shape;
const status = z
  .string()
  .regex(/^[1-5]\d\d$/, { error: "Use a status such as 404" })
  .transform(Number)
  .optional()
  .meta({ override: { type: "integer", minimum: 100, maximum: 599, pattern: undefined } });
const { type, object } = listEventsInput.shape;
const { action, actor, object: target } = listActivityInput.shape;

export const logRoutes = [
  defineList({
    path: "/request-logs",
    name: "listRequestLogs",
    scope: "logs:read",
    tag,
    summary: "Your keys' requests of the last 30 days",
    description: "A request is here a few seconds after its answer.",
    filters: { status, method, key, request_id: request, ...createdAtFilters },
    item: requestLogSchema,
    run: (ctx, { status, method, key, request_id, ...range }, page) =>
      listRequestLogs(ctx, {
        ...page,
        status,
        method,
        key,
        request: request_id,
        createdAt: createdAtRange(range),
      }),
    present: presentRequestLog,
  }),
  defineList({
    path: "/events",
    name: "listEvents",
    scope: "events:read",
    tag,
    summary: "What happened, as webhooks send it",
    filters: { type, object, ...createdAtFilters },
    item: eventSchema,
    run: (ctx, { type, object, ...range }, page) =>
      listEvents(ctx, { ...page, type, object, createdAt: createdAtRange(range) }, eventObject),
    present: presentEvent,
  }),
  defineList({
    path: "/activity",
    name: "listActivity",
    scope: "activity:read",
    tag,
    summary: "Who changed what in your account",
    filters: { action, actor, object: target, ...createdAtFilters },
    item: activitySchema,
    run: (ctx, { action, actor, object, ...range }, page) =>
      listActivity(ctx, { ...page, action, actor, object, createdAt: createdAtRange(range) }),
    present: presentActivity,
  }),
];
