import { createHash, randomBytes } from "node:crypto";

/** How long a sign-in lasts at most, in seconds: 14 days. */
export const SESSION_LIFETIME_SECONDS = 14 * 24 * 3600;

/** How long it lasts without a request, in seconds: 3 days. */
export const SESSION_IDLE_SECONDS = 3 * 24 * 3600;

/** 256 random bits, as the browser keeps them. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What of a token is stored. */
export function hashSessionToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
