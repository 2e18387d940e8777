import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import { applicationAnswered } from "./application-answered";
import { applicationApproved } from "./application-approved";
import { applicationInfoRequested } from "./application-info-requested";
import { applicationRejected } from "./application-rejected";
import { applicationNew, applicationReceived } from "./application-submitted";
import { applicationWithdrawn } from "./application-withdrawn";
import { invitationCreated } from "./invitation-created";
import { resellerCreated } from "./reseller-created";
import { resellerDeactivated } from "./reseller-deactivated";
import { resellerReactivated } from "./reseller-reactivated";
import { resellerSuspended } from "./reseller-suspended";
import { resellerTierChanged } from "./reseller-tier-changed";
import type { Template } from "./template";

/** What each mail is made by. */
export const TEMPLATES: Readonly<Record<MailType, Template>> = {
  application_received: applicationReceived,
  application_new: applicationNew,
  application_info_requested: applicationInfoRequested,
  application_answered: applicationAnswered,
  application_approved: applicationApproved,
  application_rejected: applicationRejected,
  application_withdrawn: applicationWithdrawn,
  reseller_created: resellerCreated,
  reseller_suspended: resellerSuspended,
  reseller_reactivated: resellerReactivated,
  reseller_deactivated: resellerDeactivated,
  reseller_tier_changed: resellerTierChanged,
  invitation: invitationCreated,
};

/** Events that mail nobody: who is concerned did it, or sees it where it happens. A new event is in one of the two. */
export const EVENTS_WITHOUT_MAIL: readonly EventType[] = [
  "reseller.updated",
  "customer.created",
  "customer.updated",
  "customer.archived",
  "order.created",
  "order.paid",
  "order.cancelled",
  "service.activated",
  "service.suspended",
  "service.unsuspended",
  "service.changed",
  "service.renewed",
  "service.cancelled",
  "service.terminated",
  "provisioning.retried",
  "invoice.created",
  "invoice.paid",
  "invoice.reminder",
  "invoice.overdue",
  "credit_note.created",
  "payment.succeeded",
  "payment.refunded",
  "api_key.created",
  "api_key.revoked",
];

/** Events that a mail is composed for. */
export const MAIL_EVENTS: readonly EventType[] = [
  ...new Set(Object.values(TEMPLATES).map(({ event }) => event)),
];

/** The mails of one event. */
export function templatesOf(event: string): [MailType, Template][] {
  return (Object.entries(TEMPLATES) as [MailType, Template][]).filter(([, made]) => made.event === event);
}
