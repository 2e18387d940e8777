import { env } from "@/env";

export type MailAddress = { name: string; address: string };

/** One mail to one person. Names and subject are one line each. */
export type MailMessage = {
  /** Without angle brackets; the same for every try to send the same mail. */
  messageId: string;
  from: MailAddress;
  replyTo: MailAddress;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
};

/** Why a mail did not go out. */
export const MAIL_FAILURES = [
  "unreachable",
  "timeout",
  "tls",
  "login",
  "recipient",
  "refused",
  "other",
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** A mail that the mail system has not taken. */
export class MailError extends Error {
  override readonly name = "MailError";

  constructor(
    readonly failure: MailFailure,
    /** What the mail server said, one line; null when it said nothing. */
    readonly serverAnswer: string | null,
    /** The server means it: another try will hardly end otherwise. */
    readonly isPermanent: boolean,
  ) {
    super(`mail: ${failure}`);
  }
}

/**
 * Hands a mail to a mail system; resolves once the system has taken it.
 * Called at least once for each mail: a message id that it knows already is the same mail.
 *
 * @throws {MailError} when it has not been taken, or nobody knows
 */
export type Mailer = { send(message: MailMessage): Promise<void> };

/** Whether mail goes out at all. Without SMTP_URL it waits on the admins' page. */
export function mailIsConfigured(): boolean {
  return env.SMTP_URL !== undefined;
}
