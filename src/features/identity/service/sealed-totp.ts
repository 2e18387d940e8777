import { openText, sealText } from "@/db";

/** A person's secret as it is stored; it opens with this person's id alone. */
export function sealTotp(secret: string, userId: string): string {
  return sealText("two-step secrets", secret, userId);
}

export function openTotp(sealed: string, userId: string): string {
  return openText("two-step secrets", sealed, userId);
}
