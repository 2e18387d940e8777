import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, optionalText, requiredLine } from "@/core/text";

/** More than any invoice asks for, and far enough below 2^53 that tax and conversion stay exact. */
const MOST_MINOR = 10_000_000_000_000;

const day = z.iso.date({ error: "Enter a date" }).nullable();

/** A line as an admin writes it. `unitMinor` in the client's currency, before tax; the period's days are of UTC. */
const draftLineInput = z
  .strictObject({
    description: requiredLine(200),
    quantity: z
      .number({ error: "Enter a whole number" })
      .int({ error: "Enter a whole number" })
      .min(1, { error: "At least 1" })
      .max(10_000, { error: "At most 10000" }),
    unitMinor: z
      .number({ error: "Enter an amount" })
      .int({ error: "Use no more decimals than the currency has" })
      .min(0, { error: "An amount is not below zero" })
      .max(MOST_MINOR, { error: "This is more than an invoice can say" }),
    periodStart: day,
    periodEnd: day,
  })
  .refine((line) => (line.periodStart === null) === (line.periodEnd === null), {
    path: ["periodEnd"],
    error: "Enter both days of the period, or neither",
  })
  .refine(
    (line) => line.periodStart === null || line.periodEnd === null || line.periodStart < line.periodEnd,
    {
      path: ["periodEnd"],
      error: "The period ends after it starts",
    },
  );
export type DraftLineInput = z.infer<typeof draftLineInput>;

const contents = {
  lines: z
    .array(draftLineInput)
    .min(1, { error: "Add a line" })
    .max(50, { error: "At most 50 lines" })
    .refine((lines) => lines.every(({ quantity, unitMinor }) => quantity * unitMinor <= MOST_MINOR / 50), {
      error: "This is more than an invoice can say",
    }),
  /** The client reads it. */
  note: optionalText(2_000),
  /** Days to pay; null: the client's, or else the billing settings'. */
  dueDays: z
    .number({ error: "Enter a number of days" })
    .int({ error: "Enter a number of days" })
    .min(0, { error: "0 to 365 days" })
    .max(365, { error: "0 to 365 days" })
    .nullable(),
};

export const createDraftInput = z.strictObject({ client: publicId("client"), ...contents });
export type CreateDraftInput = z.infer<typeof createDraftInput>;

/** `revision`: the one that was read; another one is refused, so that nobody overwrites what somebody else wrote. */
const revision = z.number().int().min(1);

export const updateDraftInput = z.strictObject({ id: publicId("invoiceDraft"), revision, ...contents });
export type UpdateDraftInput = z.infer<typeof updateDraftInput>;

export const draftIdInput = z.strictObject({ id: publicId("invoiceDraft") });
export type DraftIdInput = z.infer<typeof draftIdInput>;

export const draftVersionInput = z.strictObject({ id: publicId("invoiceDraft"), revision });
export type DraftVersionInput = z.infer<typeof draftVersionInput>;

export const listDraftsInput = z.strictObject({
  ...pageInput,
  q: optionalLine(60),
  client: publicId("client").optional(),
});
export type ListDraftsInput = z.infer<typeof listDraftsInput>;
