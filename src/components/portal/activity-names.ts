import { ACTIONS, type Action } from "@/features/activity";

/** An action as the key of its text: dots would nest. */
export function actionKey(action: Action): string {
  return action.replaceAll(".", "_");
}

/** Actions that can appear in a client's own part of the log, for its filter. */
export const OWN_ACTIONS: readonly Action[] = ACTIONS.filter(
  (action) =>
    // What the provider does with its catalogue, and provisioning, is nobody's own.
    !action.startsWith("catalog.") &&
    !action.startsWith("provisioning.") &&
    !action.startsWith("canned_reply.") &&
    ![
      "settings.updated",
      "balance.held",
      "balance.released",
      "exchange_rates.set",
      "payment.disputed",
      "payment.dispute_ended",
      "payment.refund_failed",
      "payment.refunded_elsewhere",
      "invoice.difference_accepted",
      "ledger.exported",
      "invoice_draft.created",
      "invoice_draft.updated",
      "invoice_draft.deleted",
      "tiers.updated",
      "application_form.updated",
      "order.price_overridden",
      "resellers.exported",
      "reseller.note_added",
      "reseller.note_deleted",
      "prices.changed",
      "prices.held",
      "prices.exported",
      "session.refused",
      "mail.sent_again",
      "mail.link_shown",
      "mail.held_released",
      "mail.wording_changed",
      "mail.wording_reset",
      "mail.test_sent",
      "job.retried",
      "job.requested",
      "ticket.assigned",
      "ticket.note_added",
    ].includes(action),
);
