import { PORTAL_PATH, resellerObject } from "./reseller";
import { template, withNote } from "./template";

export const resellerDeactivated = template({
  event: "reseller.deactivated",
  payload: resellerObject,
  to: () => ({ kind: "client" }),
  write: ({ businessName, statusReason }, { t, company }) => ({
    subject: t("reseller_deactivated.subject", { businessName, company }),
    heading: t("reseller_deactivated.heading"),
    paragraphs: [
      t("reseller_deactivated.what", { businessName, company }),
      ...withNote(t("reseller_deactivated.reason"), statusReason),
      t("reseller_deactivated.effect"),
    ],
    button: { label: t("reseller_deactivated.button"), path: PORTAL_PATH },
  }),
});
