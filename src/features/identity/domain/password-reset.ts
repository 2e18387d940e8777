import { createHash } from "node:crypto";
import { AppError } from "@/core/errors";

/** How long a link lets somebody choose a new password, in seconds: one hour. */
export const PASSWORD_RESET_SECONDS = 60 * 60;

/** What of a link's token is stored. */
export function hashResetToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** The one answer for a link that is wrong, expired or used, or whose person may not sign in. */
export function resetNotOpen(): AppError {
  return new AppError("not_found", {
    detail: "This link is not open any more. Ask for a new one.",
  });
}
