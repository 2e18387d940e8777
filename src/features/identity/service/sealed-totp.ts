import { openText, resealText, sealText } from "@/db";

/** A person's secret as it is stored; it opens with this person's id alone. */
export function sealTotp(secret: string, userId: string): string {
  return sealText("two-step secrets", secret, userId);
}

export function openTotp(sealed: string, userId: string): string {
  return openText("two-step secrets", sealed, userId);
}

/** The sealed secret under the present AUTH_SECRET; throws when it opens by that one and the one before neither. */
export function resealTotp(sealed: string, userId: string): string {
  return resealText("two-step secrets", sealed, userId);
}
