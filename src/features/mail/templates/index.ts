import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import * as applications from "./applications";
import * as billing from "./billing";
import { customerLink } from "./customer-link";
import { invariantsBroken } from "./invariants";
import { invitationCreated } from "./invitation-created";
import * as passwords from "./passwords";
import * as resellers from "./resellers";
import * as services from "./services";
import type { Template } from "./template";
import * as tickets from "./tickets";
import * as twoStep from "./two-step";
import { webhookDisabled } from "./webhook-disabled";

/** What each mail is made by. */
export const TEMPLATES: Readonly<Record<MailType, Template>> = {
  application_received: applications.applicationReceived,
  application_new: applications.applicationNew,
  application_info_requested: applications.applicationInfoRequested,
  application_answered: applications.applicationAnswered,
  application_approved: applications.applicationApproved,
  application_rejected: applications.applicationRejected,
  application_withdrawn: applications.applicationWithdrawn,
  reseller_created: resellers.resellerCreated,
  reseller_suspended: resellers.resellerSuspended,
  reseller_reactivated: resellers.resellerReactivated,
  reseller_deactivated: resellers.resellerDeactivated,
  reseller_tier_changed: resellers.resellerTierChanged,
  invitation: invitationCreated,
  password_reset: passwords.passwordReset,
  password_changed: passwords.passwordChanged,
  two_step_enabled: twoStep.twoStepEnabled,
  two_step_disabled: twoStep.twoStepDisabled,
  two_step_reset: twoStep.twoStepReset,
  recovery_code_used: twoStep.recoveryCodeUsed,
  service_activated: services.serviceActivated,
  services_activated: services.servicesActivated,
  service_suspended: services.serviceSuspended,
  service_unsuspended: services.serviceUnsuspended,
  service_renewed: services.serviceRenewed,
  service_changed: services.serviceChanged,
  service_cancelled: services.serviceCancelled,
  service_terminated: services.serviceTerminated,
  provisioning_failed: services.provisioningFailed,
  invoice_created: billing.invoiceCreated,
  invoice_reminder: billing.invoiceReminder,
  invoice_overdue: billing.invoiceOverdue,
  invoice_voided: billing.invoiceVoided,
  payment_succeeded: billing.paymentSucceeded,
  payment_failed: billing.paymentFailed,
  payment_disputed: billing.paymentDisputed,
  top_up_failed: billing.topUpFailed,
  payment_method_expiring: billing.paymentMethodExpiring,
  credit_note_created: billing.creditNoteCreated,
  webhook_disabled: webhookDisabled,
  ticket_new: tickets.ticketNew,
  ticket_replied: tickets.ticketReplied,
  ticket_answered: tickets.ticketAnswered,
  ticket_closed: tickets.ticketClosed,
  invariants_broken: invariantsBroken,
  customer_link: customerLink,
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
  "order.updated",
  "provisioning.retried",
  // What became active of an order is one mail, by `services.activated`.
  "service.activated",
  // The receipt is the payment's.
  "invoice.paid",
  // Its credit note says what has been given back.
  "payment.refunded",
  "api_key.created",
  "api_key.rotated",
  "api_key.revoked",
];

/** Events that a mail is composed for. */
export const MAIL_EVENTS: readonly EventType[] = [
  ...new Set(Object.values(TEMPLATES).flatMap(({ event }) => event ?? [])),
];

/** The mails of one event. */
export function templatesOf(event: string): [MailType, Template][] {
  return (Object.entries(TEMPLATES) as [MailType, Template][]).filter(([, made]) => made.event === event);
}
