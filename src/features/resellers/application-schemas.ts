import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalText, requiredText } from "@/core/text";
import { formDraft } from "./domain/application-form";
import { rateBps } from "./rate-schema";

/** R72: a form as an admin saves it, and the version that it was begun from: another one meanwhile is a conflict. */
export const saveApplicationFormInput = z.strictObject({
  base: publicId("applicationForm"),
  fields: formDraft,
});
export type SaveApplicationFormInput = z.infer<typeof saveApplicationFormInput>;

/** R2: the form that was filled in, and what was sent for its fields by their keys. What that may be, the form says. */
export const submitApplicationInput = z.strictObject({
  form: publicId("applicationForm"),
  answers: z.record(z.string(), z.unknown()),
});
export type SubmitApplicationInput = z.infer<typeof submitApplicationInput>;

export const ownApplicationFileInput = z.strictObject({ id: publicId("file") });
export type OwnApplicationFileInput = z.infer<typeof ownApplicationFileInput>;

export const applicationFileInput = ownApplicationFileInput.extend({ application: publicId("application") });
export type ApplicationFileInput = z.infer<typeof applicationFileInput>;

export const applicationIdInput = z.strictObject({ id: publicId("application") });
export type ApplicationIdInput = z.infer<typeof applicationIdInput>;

/** A decision and the note that the applicant reads (R4 to R6). */
export const decideApplicationInput = z.strictObject({
  id: publicId("application"),
  note: requiredText(2_000),
});
export type DecideApplicationInput = z.infer<typeof decideApplicationInput>;

/** R4: the tier to begin in (the lowest when absent), and a rate of its own (the tier's when absent). */
export const approveApplicationInput = decideApplicationInput.extend({
  tierId: publicId("tier").nullable().default(null),
  rateBps: rateBps.nullable().default(null),
});
export type ApproveApplicationInput = z.infer<typeof approveApplicationInput>;

/** The applicant takes it back, with or without a word. */
export const withdrawApplicationInput = z.strictObject({
  id: publicId("application"),
  note: optionalText(2_000),
});
export type WithdrawApplicationInput = z.infer<typeof withdrawApplicationInput>;

export const answerApplicationInput = decideApplicationInput;
export type AnswerApplicationInput = z.infer<typeof answerApplicationInput>;

export const listApplicationsInput = z.strictObject({
  ...pageInput,
  status: z.enum(["pending", "info_requested", "approved", "rejected", "withdrawn"]).optional(),
  client: publicId("client").optional(),
  /** Sent at least so many days ago. */
  olderThanDays: z.number().int().min(1).max(3_650).optional(),
});
export type ListApplicationsInput = z.infer<typeof listApplicationsInput>;
