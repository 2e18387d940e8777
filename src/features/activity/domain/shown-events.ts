import type { EventType } from "./events";

/** What a reseller hears of (api.md, "Webhooks"), by GET /events and by webhooks: the rest is for mail and jobs. */
export const SHOWN_EVENT_TYPES = [
  "application.submitted",
  "application.approved",
  "application.rejected",
  "application.info_requested",
  "application.answered",
  "application.withdrawn",
  "reseller.updated",
  "reseller.suspended",
  "reseller.reactivated",
  "reseller.tier_changed",
  "customer.created",
  "customer.updated",
  "customer.archived",
  "order.created",
  "order.paid",
  "order.cancelled",
  "service.activated",
  "service.suspended",
  "service.unsuspended",
  "service.renewed",
  "service.cancelled",
  "service.terminated",
  "invoice.created",
  "invoice.paid",
  "invoice.overdue",
  "payment.succeeded",
  "payment.failed",
  "api_key.created",
  "api_key.rotated",
  "api_key.revoked",
] as const satisfies readonly EventType[];

export type ShownEventType = (typeof SHOWN_EVENT_TYPES)[number];
