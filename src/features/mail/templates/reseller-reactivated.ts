import { PORTAL_PATH, resellerObject } from "./reseller";
import { template } from "./template";

export const resellerReactivated = template({
  event: "reseller.reactivated",
  payload: resellerObject,
  to: () => ({ kind: "client" }),
  write: ({ businessName }, { t, company }) => ({
    subject: t("reseller_reactivated.subject", { businessName }),
    heading: t("reseller_reactivated.heading"),
    paragraphs: [t("reseller_reactivated.what", { businessName, company }), t("reseller_reactivated.effect")],
    button: { label: t("reseller_reactivated.button"), path: PORTAL_PATH },
  }),
});
