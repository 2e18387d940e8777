import type { MailFailure } from "@/integrations/mail";
import type { MailStatus } from "./domain/mail-states";
import type { MailType } from "./domain/mail-types";

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
};

/** How many mails there are in each status. */
export type MailCounts = Record<MailStatus, number>;
