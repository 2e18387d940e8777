/** Every mail that there is, by what it tells. */
export const MAIL_TYPES = [
  "application_received",
  "application_new",
  "application_info_requested",
  "application_answered",
  "application_approved",
  "application_rejected",
  "application_withdrawn",
  "reseller_created",
  "reseller_suspended",
  "reseller_reactivated",
  "reseller_deactivated",
  "reseller_tier_changed",
  "invitation",
  "service_activated",
  "services_activated",
  "service_suspended",
  "service_unsuspended",
  "service_renewed",
  "service_changed",
  "service_cancelled",
  "service_terminated",
  "provisioning_failed",
  "invoice_created",
  "invoice_reminder",
  "invoice_overdue",
  "invoice_voided",
  "payment_succeeded",
  "payment_failed",
  "payment_disputed",
  "top_up_failed",
  "payment_method_expiring",
  "credit_note_created",
  "webhook_disabled",
  "customer_link",
] as const;

/** Those in nobody's name but the provider's can be in its own words: a reseller's customers never read them (R54). */
export const WORDED_TYPES = MAIL_TYPES.filter((type) => type !== "customer_link");

export type MailType = (typeof MAIL_TYPES)[number];
