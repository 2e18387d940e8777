import { beginning, CATALOGUE_PATH, whereItBegins } from "./reseller";
import { line, template } from "./template";

export const resellerCreated = template({
  event: "reseller.created",
  payload: beginning.extend({ businessName: line }),
  to: () => ({ kind: "client" }),
  write: ({ businessName, ...start }, { t, company }) => ({
    subject: t("reseller_created.subject", { businessName, company }),
    heading: t("reseller_created.heading"),
    paragraphs: [t("reseller_created.what", { businessName, company }), whereItBegins(t, start)],
    button: { label: t("reseller_created.button"), path: CATALOGUE_PATH },
  }),
});
