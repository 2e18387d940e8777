import { z } from "zod";
import { APPLY_PATH, applicant, applicationObject, reviewPath } from "./application";
import { template } from "./template";

// Approved in the same moment: the approval is the answer, and nobody has anything to decide (R7).
const payload = applicationObject.extend({ automatic: z.boolean().nullish() });

export const applicationReceived = template({
  event: "application.submitted",
  payload,
  to: (application) => (application.automatic ? null : applicant(application)),
  write: ({ businessName }, { t, company }) => ({
    subject: t("application_received.subject", { company }),
    heading: t("application_received.heading"),
    paragraphs: [t("application_received.what", { businessName, company }), t("application_received.next")],
    button: { label: t("application_received.button"), path: APPLY_PATH },
  }),
});

export const applicationNew = template({
  event: "application.submitted",
  payload,
  to: ({ automatic }) => (automatic ? null : { kind: "provider" }),
  write: ({ id, businessName }, { t }) => ({
    subject: t("application_new.subject", { businessName }),
    heading: t("application_new.heading"),
    paragraphs: [t("application_new.what", { businessName })],
    button: { label: t("application_new.button"), path: reviewPath(id) },
  }),
});
