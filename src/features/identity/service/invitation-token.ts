import { createHmac } from "node:crypto";
import { env } from "@/env";

/**
 * The secret of an invitation's link: made from the installation's own secret, so that nothing that is stored opens
 * it. Sending again raises `round`, which ends the links before.
 */
export function invitationToken(invitationId: string, round: number): string {
  return createHmac("sha256", env.AUTH_SECRET)
    .update(`invitation:${invitationId}:${round}`)
    .digest("base64url");
}

/** The page that an invitation's mail leads to. */
export function invitationPath(invitationId: string, round: number): string {
  return `/invitation/${invitationToken(invitationId, round)}`;
}
