import { applicationObject, reviewPath } from "./application";
import { template, withNote } from "./template";

export const applicationAnswered = template({
  event: "application.answered",
  payload: applicationObject,
  to: () => ({ kind: "provider" }),
  write: ({ id, businessName, note }, { t }) => ({
    subject: t("application_answered.subject", { businessName }),
    heading: t("application_answered.heading", { businessName }),
    paragraphs: [
      t("application_answered.what", { businessName }),
      ...withNote(t("application_answered.note"), note),
    ],
    button: { label: t("application_answered.button"), path: reviewPath(id) },
  }),
});
