import type { Transitions } from "@/core/transitions";

export const MAIL_STATUSES = ["queued", "sending", "sent", "failed", "held"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** Mirrored by the trigger on `mails`. `held`: kept, since no SMTP is set. */
export const MAIL_TRANSITIONS: Transitions<MailStatus> = {
  queued: ["sending", "held"],
  sending: ["queued", "sent", "failed", "held"],
  sent: ["queued"],
  failed: ["queued"],
  held: ["queued"],
};

/** Tries of one mail before it is given up; the queue's back-off spreads them over some hours. */
const MAX_TRIES = 10;

/** Where the server says no and means it. Some say so by mistake, once. */
const MAX_REFUSALS = 3;

/** What becomes of a mail after a try that failed. `attempts` counts that try. */
export function afterFailure(attempts: number, isPermanent: boolean): "queued" | "failed" {
  return attempts >= (isPermanent ? MAX_REFUSALS : MAX_TRIES) ? "failed" : "queued";
}
