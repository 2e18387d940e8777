/** Events that leave the transaction through the outbox (api.md, "Webhooks"). */
export const EVENT_TYPES = [
  "application.submitted",
  "application.approved",
  "application.rejected",
  "application.info_requested",
  "application.answered",
  "application.withdrawn",
  "reseller.created",
  "reseller.updated",
  "reseller.suspended",
  "reseller.reactivated",
  "reseller.deactivated",
  "reseller.tier_changed",
  "invitation.created",
  "customer.created",
  "customer.updated",
  "customer.archived",
  "order.created",
  "order.paid",
  "order.cancelled",
  "service.activated",
  "services.activated",
  "service.suspended",
  "service.unsuspended",
  "service.cancelled",
  "service.terminated",
  "service.changed",
  "service.renewed",
  "provisioning.retried",
  "provisioning.failed",
  "invoice.created",
  "invoice.paid",
  "invoice.voided",
  "invoice.reminder",
  "invoice.overdue",
  "payment.succeeded",
  "payment.failed",
  "payment.refunded",
  "payment.disputed",
  "payment_method.expiring",
  "credit_note.created",
  "api_key.created",
  "api_key.revoked",
  "webhook_endpoint.disabled",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What the outbox carries within the house: no webhook hears of it. */
export const INTERNAL_EVENT_TYPES = ["mail.queued", "job.requested", "payment.due"] as const;

export type InternalEventType = (typeof INTERNAL_EVENT_TYPES)[number];
