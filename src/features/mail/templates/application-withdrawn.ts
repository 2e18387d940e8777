import { applicationObject, reviewPath } from "./application";
import { template, withNote } from "./template";

export const applicationWithdrawn = template({
  event: "application.withdrawn",
  payload: applicationObject,
  to: () => ({ kind: "provider" }),
  write: ({ id, businessName, note }, { t }) => ({
    subject: t("application_withdrawn.subject", { businessName }),
    heading: t("application_withdrawn.heading", { businessName }),
    paragraphs: [
      t("application_withdrawn.what", { businessName }),
      ...withNote(t("application_withdrawn.note"), note),
    ],
    button: { label: t("application_withdrawn.button"), path: reviewPath(id) },
  }),
});
