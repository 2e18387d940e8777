import { APPLY_PATH, applicant, applicationObject } from "./application";
import { template, withNote } from "./template";

export const applicationRejected = template({
  event: "application.rejected",
  payload: applicationObject,
  to: applicant,
  write: ({ businessName, note }, { t, company }) => ({
    subject: t("application_rejected.subject", { company }),
    heading: t("application_rejected.heading"),
    paragraphs: [
      t("application_rejected.what", { businessName, company }),
      ...withNote(t("application_rejected.note", { company }), note),
      t("application_rejected.next"),
    ],
    button: { label: t("application_rejected.button"), path: APPLY_PATH },
  }),
});
