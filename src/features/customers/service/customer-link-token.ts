import { createHash, createHmac } from "node:crypto";
import { env } from "@/env";

/**
 * The secret of a customer's link (R79): made from the installation's own secret and the link's uuid, so that nothing
 * that is stored opens it.
 */
export function customerLinkToken(linkId: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`customer_link:${linkId}`).digest("base64url");
}

/** What of a link's token is stored. */
export function hashLinkToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** The page that a customer's link leads to. */
export function customerLinkPath(linkId: string): string {
  return `/c/${customerLinkToken(linkId)}`;
}
