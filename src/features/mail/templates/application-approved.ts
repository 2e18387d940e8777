import { applicant, applicationObject } from "./application";
import { beginning, CATALOGUE_PATH, whereItBegins } from "./reseller";
import { template, withNote } from "./template";

export const applicationApproved = template({
  event: "application.approved",
  payload: applicationObject.extend({ reseller: beginning.nullish() }),
  to: applicant,
  write: ({ businessName, reseller, note }, { t, company }) => ({
    subject: t("application_approved.subject", { businessName, company }),
    heading: t("application_approved.heading"),
    paragraphs: [
      t("application_approved.what", { businessName, company }),
      ...(reseller ? [whereItBegins(t, reseller)] : []),
      ...withNote(t("application_approved.note", { company }), note),
    ],
    button: { label: t("application_approved.button"), path: CATALOGUE_PATH },
  }),
});
