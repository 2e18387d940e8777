import type { Locale } from "@/i18n/locales";
import type { MailFailure } from "@/integrations/mail";
import type { MailStatus } from "./domain/mail-states";
import type { MailType } from "./domain/mail-types";
import type { Wording } from "./domain/wording";

export type MailDto = {
  id: string;
  type: MailType;
  recipient: { name: string; email: string };
  subject: string;
  status: MailStatus;
  createdAt: string;
  sentAt: string | null;
};

export type MailDetailDto = MailDto & {
  /** Null for a mail that concerns no client. */
  client: { id: string; name: string } | null;
  /** Tries since it was last asked for. */
  attempts: number;
  failure: MailFailure | null;
  /** The mail server's own words about the last try that failed. */
  serverAnswer: string | null;
  /** Both with a note in place of a secret link. */
  text: string;
  html: string;
  /** It holds a secret link, which `showMailLink` shows. */
  hasSecretLink: boolean;
  /** When its text was taken out, long after it was sent. */
  emptiedAt: string | null;
};

/** A mail to whoever asks, in the product. `href`: where it leads; null where it had no button, or a secret link. */
export type NotificationDto = {
  id: string;
  type: string;
  subject: string;
  href: string | null;
  createdAt: string;
  unread: boolean;
};

/** How many mails there are in each status. */
export type MailCounts = Record<MailStatus, number>;

/** One kind of mail, among all. */
export type MailTemplateSummaryDto = {
  type: MailType;
  /** What it is written for. */
  event: string;
  audience: "admins" | "client" | "provider" | "person";
  /** With its variables. */
  subject: string;
  /** When the provider last worded it itself; null where the product's words stand. */
  changedAt: string | null;
};

export type MailTemplateDto = Omit<MailTemplateSummaryDto, "subject" | "changedAt"> & {
  locale: Locale;
  wording: Wording;
  isChanged: boolean;
  /** What the wording may name. */
  variables: string[];
  /** The mail with made-up facts. */
  preview: { from: string; subject: string; text: string; html: string };
};
