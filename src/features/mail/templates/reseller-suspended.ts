import { z } from "zod";
import { PORTAL_PATH, resellerObject } from "./reseller";
import { template, withNote } from "./template";

export const resellerSuspended = template({
  event: "reseller.suspended",
  payload: resellerObject.extend({ renewalsHeld: z.boolean() }),
  to: () => ({ kind: "client" }),
  write: ({ businessName, statusReason, renewalsHeld }, { t, company }) => ({
    subject: t("reseller_suspended.subject", { businessName }),
    heading: t("reseller_suspended.heading"),
    paragraphs: [
      t("reseller_suspended.what", { businessName, company }),
      ...withNote(t("reseller_suspended.reason"), statusReason),
      t("reseller_suspended.effect"),
      t("reseller_suspended.renewals", { held: String(renewalsHeld) }),
    ],
    button: { label: t("reseller_suspended.button"), path: PORTAL_PATH },
  }),
});
