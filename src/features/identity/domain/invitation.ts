import { createHash } from "node:crypto";
import { AppError } from "@/core/errors";

/** How long a link opens an invitation, in milliseconds: 7 days. */
const LIFETIME_MS = 7 * 24 * 3_600_000;

export function invitationExpiry(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LIFETIME_MS);
}

/** What of a link's token is stored. */
export function hashInvitationToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** The one answer for a link that is wrong, expired, used, withdrawn or replaced by a later one. */
export function invitationNotOpen(): AppError {
  return new AppError("not_found", {
    detail: "This invitation is not open any more. Ask whoever invited you to send it again.",
  });
}
