import { createHmac } from "node:crypto";
import { parsePublicId } from "@/core/ids";
import { env } from "@/env";

/**
 * The secret of an invitation's link: made from the installation's own secret, so that nothing that is stored opens
 * it. Sending again raises `round`, which ends the links before. `invitationId` is the uuid or the public id.
 */
export function invitationToken(invitationId: string, round: number): string {
  const id = parsePublicId("invitation", invitationId) ?? invitationId;
  return createHmac("sha256", env.AUTH_SECRET).update(`invitation:${id}:${round}`).digest("base64url");
}

/** The page that an invitation's mail leads to. */
export function invitationPath(invitationId: string, round: number): string {
  return `/invitation/${invitationToken(invitationId, round)}`;
}
