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
] as const;

export type MailType = (typeof MAIL_TYPES)[number];
