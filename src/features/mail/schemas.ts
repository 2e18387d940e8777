import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine, requiredText } from "@/core/text";
import { DEFAULT_LOCALE, LOCALES } from "@/i18n/locales";
import { MAIL_STATUSES } from "./domain/mail-states";
import { MAIL_TYPES, WORDED_TYPES } from "./domain/mail-types";

export { MAIL_STATUSES, MAIL_TYPES, WORDED_TYPES };

export const listMailsInput = z.strictObject({
  ...pageInput,
  status: z.enum(MAIL_STATUSES).optional(),
  type: z.enum(MAIL_TYPES).optional(),
  /** Part of a recipient's address or name, or a whole id. */
  q: optionalLine(120),
});
export type ListMailsInput = z.infer<typeof listMailsInput>;

export const mailIdInput = z.strictObject({ id: publicId("mail") });
export type MailIdInput = z.infer<typeof mailIdInput>;

export const listTemplatesInput = z.strictObject({ locale: z.enum(LOCALES).default(DEFAULT_LOCALE) });
export type ListTemplatesInput = z.infer<typeof listTemplatesInput>;

/** One mail in one language. */
export const mailTypeInput = z.strictObject({
  type: z.enum(WORDED_TYPES),
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
});
export type MailTypeInput = z.infer<typeof mailTypeInput>;

/** R80. Which variables each part may name is the mail's own matter: the verb looks. */
export const changeWordingInput = mailTypeInput.extend({
  subject: requiredLine(150),
  heading: requiredLine(150),
  body: requiredText(5_000).transform((text) => text.replaceAll(/\r\n?/g, "\n")),
});
export type ChangeWordingInput = z.infer<typeof changeWordingInput>;

/** What the outbox tells of a mail that is to be sent. */
export const queuedMail = z.object({ object: z.object({ id: publicId("mail") }) });

export const listNotificationsInput = z.strictObject({ ...pageInput });
export type ListNotificationsInput = z.infer<typeof listNotificationsInput>;
