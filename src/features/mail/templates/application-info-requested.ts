import { APPLY_PATH, applicant, applicationObject } from "./application";
import { template, withNote } from "./template";

export const applicationInfoRequested = template({
  event: "application.info_requested",
  payload: applicationObject,
  to: applicant,
  write: ({ businessName, note }, { t, company }) => ({
    subject: t("application_info_requested.subject"),
    heading: t("application_info_requested.heading"),
    paragraphs: [
      t("application_info_requested.what", { businessName, company }),
      ...withNote(t("application_info_requested.note"), note),
      t("application_info_requested.next"),
    ],
    button: { label: t("application_info_requested.button"), path: APPLY_PATH },
  }),
});
