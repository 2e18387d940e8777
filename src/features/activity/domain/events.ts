/** Events that leave the transaction through the outbox (api.md, "Webhooks"). */
export const EVENT_TYPES = [
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
  "invoice.created",
  "invoice.paid",
  "payment.succeeded",
  "payment.refunded",
  "api_key.created",
  "api_key.revoked",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
