import { openText, resealText, sealText } from "@/db";

/** Encrypts an endpoint's secret; it opens with this endpoint's id alone. */
export function sealSecret(secret: string, endpointId: string): string {
  return sealText("webhook secrets", secret, endpointId);
}

/** The secret; throws when it was sealed under another AUTH_SECRET, for another endpoint, or has been changed. */
export function openSecret(sealed: string, endpointId: string): string {
  return openText("webhook secrets", sealed, endpointId);
}

/** The sealed secret under the present AUTH_SECRET; throws as openSecret does. */
export function resealSecret(sealed: string, endpointId: string): string {
  return resealText("webhook secrets", sealed, endpointId);
}
