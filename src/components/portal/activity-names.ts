import { ACTIONS, type Action } from "@/features/activity";

/** An action as the key of its text: dots would nest. */
export function actionKey(action: Action): string {
  return action.replaceAll(".", "_");
}

/** Actions that can appear in a client's own part of the log, for its filter. */
export const OWN_ACTIONS: readonly Action[] = ACTIONS.filter(
  (action) =>
    ![
      "settings.updated",
      "tiers.updated",
      "application_form.updated",
      "order.price_overridden",
      "resellers.exported",
      "saved_view.created",
      "saved_view.deleted",
      "reseller.note_added",
      "reseller.note_deleted",
      "catalog.imported",
      "session.refused",
      "mail.sent_again",
      "mail.link_shown",
      "mail.held_released",
    ].includes(action),
);
