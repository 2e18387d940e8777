import { z } from "zod";
import { applicant, applicationObject, applicationValues, applyPath, reviewPath } from "./application";
import { beginning, catalogPath, whereItBegins } from "./reseller";
import { APPLICATION, RESELLER } from "./samples";
import { template } from "./template";

const quotes = ["note"];

// Approved in the same moment: the approval is the answer, and nobody has anything to decide (R7).
const submitted = applicationObject.extend({ automatic: z.boolean().nullish() });

export const applicationReceived = template({
  type: "application_received",
  event: "application.submitted",
  payload: submitted,
  to: (application) => (application.automatic ? null : applicant(application)),
  values: ({ businessName }) => ({ business_name: businessName }),
  link: applyPath,
  sample: APPLICATION,
});

export const applicationNew = template({
  type: "application_new",
  event: "application.submitted",
  payload: submitted,
  to: ({ automatic }) => (automatic ? null : { kind: "provider" }),
  values: ({ businessName }) => ({ business_name: businessName }),
  link: reviewPath,
  sample: APPLICATION,
});

export const applicationInfoRequested = template({
  type: "application_info_requested",
  event: "application.info_requested",
  payload: applicationObject,
  to: applicant,
  values: applicationValues,
  quotes,
  link: applyPath,
  sample: APPLICATION,
});

export const applicationAnswered = template({
  type: "application_answered",
  event: "application.answered",
  payload: applicationObject,
  to: () => ({ kind: "provider" }),
  values: applicationValues,
  quotes,
  link: reviewPath,
  sample: APPLICATION,
});

export const applicationApproved = template({
  type: "application_approved",
  event: "application.approved",
  payload: applicationObject.extend({ reseller: beginning.nullish() }),
  to: applicant,
  values: ({ reseller, ...application }, language) => ({
    ...applicationValues(application),
    beginning: reseller ? whereItBegins(language, reseller) : "",
  }),
  quotes,
  link: catalogPath,
  sample: { ...APPLICATION, reseller: RESELLER },
});

export const applicationRejected = template({
  type: "application_rejected",
  event: "application.rejected",
  payload: applicationObject,
  to: applicant,
  values: applicationValues,
  quotes,
  link: applyPath,
  sample: APPLICATION,
});

export const applicationWithdrawn = template({
  type: "application_withdrawn",
  event: "application.withdrawn",
  payload: applicationObject,
  to: () => ({ kind: "provider" }),
  values: applicationValues,
  quotes,
  link: reviewPath,
  sample: APPLICATION,
});
