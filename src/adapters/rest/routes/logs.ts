import { z } from "zod";
import { listActivity, listActivityInput, listEvents, listEventsInput } from "@/features/activity";
import { listRequestLogs, listRequestLogsInput } from "@/features/api-usage";
import { eventObjects } from "../event-objects";
import { defineList } from "../list-route";
import {
  activitySchema,
  eventSchema,
  presentActivity,
  presentEvent,
  presentRequestLog,
  requestLogSchema,
} from "../presenters/logs";
import { halfOpen } from "../request/created-at";

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
    filters: { status, method, key, request_id: request },
    createdRange: true,
    item: requestLogSchema,
    run: (ctx, { status, method, key, request_id }, page) =>
      listRequestLogs(ctx, {
        ...page,
        status,
        method,
        key,
        request: request_id,
        createdAt: halfOpen(page.createdAt),
      }),
    present: presentRequestLog,
  }),
  defineList({
    path: "/events",
    name: "listEvents",
    scope: "events:read",
    tag,
    summary: "What happened, as webhooks send it",
    description:
      "The same bodies that your endpoints receive, under the same ids: what a receiver missed can be read here.",
    filters: { type, object },
    createdRange: true,
    item: eventSchema,
    run: (ctx, { type, object }, page) =>
      listEvents(ctx, { ...page, type, object, createdAt: halfOpen(page.createdAt) }, eventObjects),
    present: presentEvent,
  }),
  defineList({
    path: "/activity",
    name: "listActivity",
    scope: "activity:read",
    tag,
    summary: "Who changed what in your account",
    description:
      "One entry for each change by your people, your keys or the operator, with the values before and after.",
    filters: { action, actor, object: target },
    createdRange: true,
    item: activitySchema,
    run: (ctx, { action, actor, object }, page) =>
      listActivity(ctx, { ...page, action, actor, object, createdAt: halfOpen(page.createdAt) }),
    present: presentActivity,
  }),
];
