import { createHmac } from "node:crypto";
import { parsePublicId } from "@/core/ids";
import { env } from "@/env";

/**
 * The secret of a reset's link: made from the installation's own secret, so that nothing that is stored opens it.
 * `resetId` is the uuid or the public id.
 */
export function passwordResetToken(resetId: string): string {
  const id = parsePublicId("passwordReset", resetId) ?? resetId;
  return createHmac("sha256", env.AUTH_SECRET).update(`password-reset:${id}`).digest("base64url");
}

/** The page that a reset's mail leads to. */
export function passwordResetPath(resetId: string): string {
  return `/reset-password/${passwordResetToken(resetId)}`;
}
